import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { MomentInput } from '../../../components/moment-input';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { SwitchField } from '../../../components/switch-field';
import { typedIn } from '../../../format/day-input';
import { goesToApproval } from '../../../services/notice-draft.policy';
import type { StepProps } from './step.type';
import { coversCommunity } from './use-reach';

const importances = [
  { value: 'normal', text: '普通' },
  { value: 'important', text: '重要' },
  { value: 'urgent', text: '紧急' },
] as const;

const times = [
  { value: 'now', text: '马上发' },
  { value: 'later', text: '定时发' },
] as const;

/** How it goes out, and what counts as reached. */
export function SettingStep({ kept, problems, reach }: StepProps) {
  const { draft, change } = kept;
  const urgent = draft.importance === 'urgent';
  const approved = goesToApproval(draft, coversCommunity(reach));
  const told = [
    urgent ? '紧急通知夜里也会提醒居民，请只用在急事上' : '晚上不打扰居民，提醒留到早上',
    ...(approved ? [`${urgent ? '' : '带附件、'}发给整个社区的，要另一位同事审核后才发`] : []),
  ].join('。');
  return (
    <Slots>
      <Card>
        <View className="notice-form">
          <FormField label="重要程度" hint={told}>
            <Segmented
              look="chips"
              label="重要程度"
              options={importances}
              value={draft.importance}
              onChange={(importance) => change({ importance })}
            />
          </FormField>
          <FormField label="什么时候发" error={problems.validFrom}>
            <Segmented
              look="chips"
              label="什么时候发"
              options={times}
              value={draft.timed ? 'later' : 'now'}
              onChange={(value) => change({ timed: value === 'later', fromDay: draft.fromDay || typedIn(1) })}
            />
          </FormField>
          {draft.timed && (
            <MomentInput
              id="from"
              name="发布"
              day={draft.fromDay}
              time={draft.fromTime}
              onDay={(fromDay) => change({ fromDay })}
              onTime={(fromTime) => change({ fromTime })}
            />
          )}
        </View>
      </Card>
      <Card flush>
        <SwitchField
          id="needs-acknowledgement"
          title="要居民确认收到"
          detail="看完点“收到，已阅读”，才算确认"
          checked={draft.needsAcknowledgement}
          onChange={(needsAcknowledgement) => change({ needsAcknowledgement })}
        />
        <SwitchField
          id="counts-by-household"
          title="一户有一人看过就算"
          detail="关掉后，范围内的每个人都要看"
          checked={draft.countsByHousehold}
          onChange={(countsByHousehold) => change({ countsByHousehold })}
        />
        <SwitchField
          id="public"
          title="公开给所有人看"
          detail="不登录、别的网格的人也能看，可以转发到群里"
          checked={draft.public}
          onChange={(value) => change({ public: value })}
        />
        <SwitchField
          id="reminds-daily"
          title="每天提醒还没看的人"
          detail="一天最多一次，最多七天"
          checked={draft.remindsDaily}
          onChange={(remindsDaily) => change({ remindsDaily })}
        />
      </Card>
    </Slots>
  );
}
