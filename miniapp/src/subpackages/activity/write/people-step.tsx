import type { ActivityInsurance } from '@linge/shared/activity/activity.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { SwitchField } from '../../../components/switch-field';
import { TextField } from '../../../components/text-field';
import { insuranceText } from '../../../format/activity';
import { AudienceFields } from './audience-fields';
import { RoleFields } from './role-fields';
import type { StepProps } from './step.type';

const insurances = (Object.keys(insuranceText) as ActivityInsurance[]).map((value) => ({
  value,
  text: insuranceText[value],
}));

/** How many, as what, and who may join. */
export function PeopleStep({ kept, choices, problems }: StepProps) {
  const { draft, change } = kept;
  return (
    <Slots>
      <Card>
        <RoleFields roles={draft.roles} error={problems.roles} onChange={(roles) => change({ roles })} />
      </Card>
      <Card>
        <AudienceFields draft={draft} choices={choices} error={problems.ages} onChange={change} />
      </Card>
      <Card>
        <View className="activity-form">
          <FormField
            label="空出名额，几小时内答复"
            hint="有人退出，按顺序问候补的人；到时间没答复就问下一位"
            error={problems.offerHours}
          >
            <TextField
              id="offer-hours"
              label="空出名额，几小时内答复"
              inputMode="number"
              max={2}
              value={draft.offerHours}
              onChange={(offerHours) => change({ offerHours })}
            />
          </FormField>
          <FormField label="保险">
            <Segmented
              look="chips"
              label="保险"
              options={insurances}
              value={draft.insurance}
              onChange={(insurance) => change({ insurance })}
            />
          </FormField>
        </View>
      </Card>
      <Card flush>
        <SwitchField
          id="guardian-consent"
          title="未满 18 岁要监护人同意"
          detail="不满 14 岁的，一直要监护人来报名"
          checked={draft.needsGuardianConsent}
          onChange={(needsGuardianConsent) => change({ needsGuardianConsent })}
        />
      </Card>
    </Slots>
  );
}
