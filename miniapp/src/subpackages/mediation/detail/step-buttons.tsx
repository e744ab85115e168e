import type { MediationAction } from '@linge/shared/mediation/mediation.schema';
import type { StaffMediationAction } from '@linge/shared/mediation/mediation-action.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { actionNames } from '../part/action-name';
import type { Show } from './use-acting';

interface StepButtonsProps {
  readonly steps: readonly StaffMediationAction[];
  readonly available: readonly MediationAction[];
  /** Of the party, the appointment or the follow-up. */
  readonly id: string;
  /** What it is, for a screen reader: `12月3日的回访`. */
  readonly what: string;
  readonly onShow: Show;
}

/** What may be done with one thing of a mediation. */
export function StepButtons({ steps, available, id, what, onShow }: StepButtonsProps) {
  return (
    <View className="mediation__actions">
      {steps
        .filter((action) => available.includes(action))
        .map((action) => (
          <Button
            key={action}
            id={`${action}-${id}`}
            label={`${what}：${actionNames[action].button}`}
            onPress={() => onShow({ action, id })}
          >
            {actionNames[action].button}
          </Button>
        ))}
    </View>
  );
}
