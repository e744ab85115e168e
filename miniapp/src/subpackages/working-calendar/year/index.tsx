import { workingCalendarApi } from '@linge/shared/working-calendar/working-calendar.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ErrorState } from '../../../components/error-state';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { todayTyped } from '../../../format/day-input';
import { CommunityGate } from '../../../frame/community-gate';
import { Page } from '../../../frame/page';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import type { TypedRun } from '../../../services/working-calendar.policy';
import { CalendarYearView } from './calendar-year';
import './index.scss';

/** 工作日历: the days by which deadlines are counted. */
export default function WorkingCalendar() {
  const login = useLogin();
  return (
    <Page title="工作日历" wide login={login.gate}>
      <CommunityGate
        permission="workingCalendar.manage"
        icon="clock"
        visitor={{ title: '社区管理员登录后使用' }}
        closed={{ title: '工作日历由社区管理员维护' }}
        onLogin={() => void login.require()}
      >
        {(communityId) => <Years key={communityId} communityId={communityId} />}
      </CommunityGate>
    </Page>
  );
}

function Years({ communityId }: { readonly communityId: string }) {
  const thisYear = Number(todayTyped().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [typed, setTyped] = useState<Readonly<Record<string, readonly TypedRun[] | undefined>>>({});
  const shown = useQuery(workingCalendarApi.getYear, { query: { communityId, year: `${year}` } });
  const coming = useQuery(workingCalendarApi.getYear, { query: { communityId, year: `${thisYear + 1}` } });
  const unknown = coming.state === 'ready' && !coming.data.published && coming.data.days.length === 0;
  return (
    <Slots>
      <Segmented
        label="年份"
        options={[thisYear, thisYear + 1, thisYear + 2].map((one) => ({
          value: `${one}`,
          text: `${one} 年`,
        }))}
        value={`${year}`}
        onChange={(chosen) => setYear(Number(chosen))}
      />
      {unknown && (
        <View className="calendar-warning">
          {`${thisYear + 1} 年的放假和补班安排还没有。国务院办公厅公布后请录进来，录之前按周一到周五算工作日`}
        </View>
      )}
      {shown.state === 'loading' && <Skeleton />}
      {shown.state === 'error' && (
        <ErrorState
          text={errorText(shown.error)}
          requestId={requestIdOf(shown.error)}
          onRetry={() => void shown.reload()}
        />
      )}
      {shown.state === 'ready' && (
        <CalendarYearView
          key={year}
          calendar={shown.data}
          onChanged={(data) => {
            shown.replace(data);
            void coming.reload();
          }}
          onOutdated={shown.reload}
          typed={{
            of: (key) => typed[key],
            keep: (key, runs) => setTyped((before) => ({ ...before, [key]: runs })),
          }}
        />
      )}
    </Slots>
  );
}
