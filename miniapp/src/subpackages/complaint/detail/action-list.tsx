import type { RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import { View } from '@tarojs/components';
import { Cell } from '../../../components/cell';
import { actionForms } from '../../../services/complaint-action-form';

interface ActionListProps {
  readonly actions: readonly RequestedAction[];
  readonly onChoose: (action: RequestedAction) => void;
}

/** The further actions, each with what it does. */
export function ActionList({ actions, onChoose }: ActionListProps) {
  return (
    <View>
      {actions.map((action) => {
        const { button, line } = actionForms[action];
        return (
          <Cell
            key={action}
            id={action === 'accept' ? 'accept-note' : action}
            title={button}
            detail={line}
            label={`${button}：${line}`}
            onPress={() => onChoose(action)}
          />
        );
      })}
    </View>
  );
}
