import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { PlannedSessions } from '@linge/shared/activity/session-plan.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { CheckChips } from '../../../components/check-chips';
import { DayField } from '../../../components/day-field';
import { FormField } from '../../../components/form-field';
import { SwitchField } from '../../../components/switch-field';
import { dayText } from '../../../format/day';
import { weekdayOptions } from '../../../format/suggestion-box';
import { alertProps } from '../../../platform/alert';
import type { ActivityDraft, DraftSeries } from '../../../services/activity-draft.type';
import { planOf } from '../../../services/activity-form.policy';
import { call } from '../../../services/client';
import { useAction } from '../../../services/use-action';
import { SessionList } from '../part/session-list';

interface SeriesFieldsProps {
  readonly draft: ActivityDraft;
  readonly onChange: (part: Partial<ActivityDraft>) => void;
}

/** Weekdays between two days, without holidays: the half-past-five class of a term. */
export function SeriesFields({ draft, onChange }: SeriesFieldsProps) {
  const { series, sessions } = draft;
  const [planned, setPlanned] = useState<PlannedSessions | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // what was planned with something else does not stand any more
  const set = (part: Partial<DraftSeries>) => onChange({ series: { ...series, ...part }, sessions: [] });
  const toggle = (value: string) => {
    const weekday = Number(value);
    const { weekdays } = series;
    set({
      weekdays: weekdays.includes(weekday)
        ? weekdays.filter((one) => one !== weekday)
        : [...weekdays, weekday],
    });
  };
  const planning = useAction(async () => {
    const body = planOf(draft);
    setProblem(body ? null : '请选好周几，填好从哪天到哪天、几点到几点');
    if (!body) return;
    const plan = await call(activityDeskApi.planSessions, { body });
    setPlanned(plan);
    if (plan.sessions.length === 0) setProblem('这段日子里一次也没有，请换日期');
    onChange({ sessions: plan.sessions });
  });
  return (
    <>
      <FormField label="每周哪几天">
        <CheckChips
          label="每周哪几天"
          options={weekdayOptions}
          chosen={series.weekdays.map(String)}
          onToggle={toggle}
        />
      </FormField>
      <View className="activity-side">
        <DayField
          id="from-day"
          label="从哪天"
          example="20260901"
          value={series.fromDay}
          onChange={(fromDay) => set({ fromDay })}
        />
        <DayField
          id="until-day"
          label="到哪天"
          example="20270115"
          value={series.untilDay}
          onChange={(untilDay) => set({ untilDay })}
        />
      </View>
      <SwitchField
        id="leave-out-holidays"
        title="法定节假日不办"
        checked={series.leaveOutHolidays}
        onChange={(leaveOutHolidays) => set({ leaveOutHolidays })}
      />
      <View className="activity-side">
        <DayField
          id="break-from"
          label="学校放假从"
          optional
          example="20270116"
          value={series.breakFrom}
          onChange={(breakFrom) => set({ breakFrom })}
        />
        <DayField
          id="break-until"
          label="放到"
          optional
          example="20270221"
          value={series.breakUntil}
          onChange={(breakUntil) => set({ breakUntil })}
        />
      </View>
      <Button id="plan" block busy={planning.busy} onPress={planning.run}>
        排出日期
      </Button>
      {problem && (
        <View className="activity-problem" {...alertProps}>
          {problem}
        </View>
      )}
      {sessions.length > 0 && (
        <View>
          <View className="strong">{`共 ${sessions.length} 次`}</View>
          <SessionList sessions={sessions} />
          {planned && <View className="secondary small">{leftOutText(planned)}</View>}
        </View>
      )}
    </>
  );
}

function leftOutText({ leftOut, cut, sessions }: PlannedSessions): string {
  const days = leftOut.map(({ day }) => dayText(day));
  const told = days.length > 6 ? `${days.slice(0, 6).join('、')}等 ${days.length} 天` : days.join('、');
  return [
    days.length > 0 ? `放假不办：${told}` : '',
    cut ? `一个活动最多 ${sessions.length} 次，后面的请另建一个` : '',
  ]
    .filter(Boolean)
    .join('。');
}
