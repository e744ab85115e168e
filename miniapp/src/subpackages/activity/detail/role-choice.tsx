import type { ActivityRole } from '@linge/shared/activity/activity.schema';
import { View } from '@tarojs/components';
import { FormField } from '../../../components/form-field';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import './role-choice.scss';

interface RoleChoiceProps {
  readonly roles: readonly ActivityRole[];
  /** What is liked best first. */
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onToggle: (id: string) => void;
}

/** One role or several, in the order in which they were tapped. */
export function RoleChoice({ roles, chosen, error, onToggle }: RoleChoiceProps) {
  return (
    <FormField label="想做什么" hint="可以选几个，先点的优先" error={error}>
      <View className="role-choice">
        {roles.map(({ id, name, free }) => {
          const rank = chosen.indexOf(id) + 1;
          const left = free > 0 ? `还有 ${free} 个名额` : '已满，要候补';
          return (
            <Pressable
              key={id}
              className={`role-choice__item ${rank > 0 ? 'role-choice__item--on' : ''}`}
              role="checkbox"
              label={`${name}，${left}${rank > 0 && chosen.length > 1 ? `，第 ${rank} 选择` : ''}`}
              chosen={rank > 0}
              onPress={() => onToggle(id)}
            >
              <View className="grow">
                <View>{name}</View>
                <View className="secondary small">{left}</View>
              </View>
              {rank > 0 && chosen.length > 1 && <View className="strong">{`第 ${rank} 选择`}</View>}
              {rank > 0 && chosen.length === 1 && <Icon name="check" />}
            </Pressable>
          );
        })}
      </View>
    </FormField>
  );
}
