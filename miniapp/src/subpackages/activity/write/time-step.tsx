import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { DayField } from '../../../components/day-field';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { TextField } from '../../../components/text-field';
import { typedIn } from '../../../format/day-input';
import type { ActivityDraft } from '../../../services/activity-draft.type';
import { MomentChoice } from './moment-choice';
import { SeriesFields } from './series-fields';
import type { StepProps } from './step.type';

const repeats = [
  { value: 'once', text: '办一次' },
  { value: 'series', text: '每周固定几天' },
] as const;

/** When it is, from when and until when one signs up, and until when one leaves. */
export function TimeStep({ kept, problems }: StepProps) {
  const { draft, change } = kept;
  const { signUpFrom, signUpUntil, cancelUntil } = draft;
  const ahead = { day: draft.day || typedIn(7), time: '18:00' };
  return (
    <Slots>
      <Card>
        <View className="activity-form">
          <FormField label="办几次" error={problems.sessions}>
            <Segmented
              look="chips"
              label="办几次"
              options={repeats}
              value={draft.repeats ? 'series' : 'once'}
              onChange={(value) => change({ repeats: value === 'series' })}
            />
          </FormField>
          {!draft.repeats && (
            <DayField
              id="day"
              label="哪天"
              example="20261205"
              value={draft.day}
              onChange={(day) => change({ day })}
            />
          )}
          <Clocks draft={draft} onChange={change} />
          {draft.repeats && <SeriesFields draft={draft} onChange={change} />}
        </View>
      </Card>
      <Card>
        <View className="activity-form">
          <MomentChoice
            id="sign-up-from"
            label="什么时候开始报名"
            otherwise="发布后就开始"
            name="开始报名"
            value={signUpFrom}
            error={problems.signUpFrom}
            begin={{ day: typedIn(1), time: '9:00' }}
            onChange={(value) => change({ signUpFrom: value })}
          />
          <MomentChoice
            id="sign-up-until"
            label="报名什么时候截止"
            otherwise="活动开始前都可以"
            name="截止"
            value={signUpUntil}
            error={problems.signUpUntil}
            begin={ahead}
            onChange={(value) => change({ signUpUntil: value })}
          />
          <MomentChoice
            id="cancel-until"
            label="到什么时候可以自己退出"
            otherwise="活动开始前都可以"
            name="退出"
            value={cancelUntil}
            error={problems.cancelUntil}
            begin={ahead}
            onChange={(value) => change({ cancelUntil: value })}
          />
        </View>
      </Card>
    </Slots>
  );
}

interface ClocksProps {
  readonly draft: ActivityDraft;
  readonly onChange: (part: Partial<ActivityDraft>) => void;
}

function Clocks({ draft, onChange }: ClocksProps) {
  return (
    <View className="activity-side">
      <FormField label="几点开始" hint="如 9:00">
        <TextField
          id="start-time"
          label="几点开始"
          max={8}
          value={draft.startTime}
          onChange={(startTime) => onChange({ startTime })}
        />
      </FormField>
      <FormField label="几点结束" hint="如 11:00">
        <TextField
          id="end-time"
          label="几点结束"
          max={8}
          value={draft.endTime}
          onChange={(endTime) => onChange({ endTime })}
        />
      </FormField>
    </View>
  );
}
