import { activityApi } from '@linge/shared/activity/activity.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { ErrorState } from '../../../components/error-state';
import { Heading } from '../../../components/heading';
import { Slots } from '../../../components/slots';
import { dayOfInstant } from '../../../format/day';
import {
  calendarMonth,
  firstShown,
  isWithinReach,
  monthPlus,
  monthText,
} from '../../../services/activity-calendar.policy';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useElder } from '../../../services/preference';
import { useSession } from '../../../services/session';
import { useQuery } from '../../../services/use-query';
import { DayList, DayLists } from './day-list';
import { MonthCard } from './month-card';

/** One month at a time: a grid with the activities of a day below it; in elder mode one day after the other. */
export function MonthView({ communityId }: { readonly communityId: string }) {
  const [today] = useState(() => dayOfInstant(new Date()));
  const [month, setMonth] = useState(today.slice(0, 7));
  const [chosen, setChosen] = useState<string | null>(null);
  const elder = useElder();
  const query = useQuery(activityApi.calendar, { query: { communityId, month } });
  const session = useSession();
  const own = useQuery(activityApi.listOwn, session ? { query: { when: 'coming', limit: 100 } } : null);
  const mine = new Map(
    own.state === 'ready' && session ? own.data.items.map((item) => [item.activity.id, item]) : [],
  );
  const calendar = query.state === 'ready' ? query.data : null;
  const shown = calendarMonth(month, calendar, new Set(mine.keys()), today);
  const open = shown.cells.find(({ day }) => day === chosen) ?? firstShown(shown);
  const turn = (by: number) => {
    setMonth(monthPlus(month, by));
    setChosen(null);
  };
  const turnable = (by: number) => isWithinReach(monthPlus(month, by), today);
  return (
    <Slots>
      <View className="calendar-head">
        <Button id="month-before" disabled={!turnable(-1)} onPress={() => turn(-1)}>
          上个月
        </Button>
        <View className="calendar-head__month number">
          <Heading level={2}>{monthText(month)}</Heading>
        </View>
        <Button id="month-after" disabled={!turnable(1)} onPress={() => turn(1)}>
          下个月
        </Button>
      </View>
      {!elder && <MonthCard month={shown} chosen={open?.day ?? null} onChoose={setChosen} />}
      {query.state === 'error' ? (
        <ErrorState
          text={errorText(query.error)}
          requestId={requestIdOf(query.error)}
          onRetry={() => void query.reload()}
        />
      ) : elder ? (
        <DayLists month={shown} today={today} loading={calendar?.month !== month} mine={mine} />
      ) : (
        <DayList cell={open} loading={calendar?.month !== month} mine={mine} />
      )}
      {calendar?.cut && <View className="secondary small">这个月的活动太多，月底的没有全部列出</View>}
    </Slots>
  );
}
