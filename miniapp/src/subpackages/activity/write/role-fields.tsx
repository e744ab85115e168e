import { maxActivityRoles } from '@linge/shared/activity/activity.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { TextField } from '../../../components/text-field';
import type { DraftRole } from '../../../services/activity-draft.type';
import { newId } from '../../../services/new-id';

interface RoleFieldsProps {
  readonly roles: readonly DraftRole[];
  readonly error: string | undefined;
  readonly onChange: (roles: readonly DraftRole[]) => void;
}

/** What one can sign up for, each with its number of places. */
export function RoleFields({ roles, error, onChange }: RoleFieldsProps) {
  const set = (id: string, part: Partial<DraftRole>) =>
    onChange(roles.map((role) => (role.id === id ? { ...role, ...part } : role)));
  return (
    <FormField label="岗位和名额" hint="大家做一样的事，一个“参加”就够；分工的，一行一个" error={error}>
      {roles.map(({ id, name, places }, index) => (
        <View key={id} className="activity-role">
          <View className="activity-role__name">
            <TextField
              id={`role-${index + 1}`}
              label={`岗位${index + 1}`}
              placeholder="如 登记"
              max={20}
              value={name}
              onChange={(value) => set(id, { name: value })}
            />
          </View>
          <View className="activity-role__places">
            <TextField
              id={`places-${index + 1}`}
              label={`岗位${index + 1}的名额`}
              placeholder="名额"
              inputMode="number"
              max={4}
              value={places}
              onChange={(value) => set(id, { places: value })}
            />
          </View>
          {roles.length > 1 && (
            <Pressable
              className="activity-role__remove"
              label={`去掉岗位：${name || index + 1}`}
              onPress={() => onChange(roles.filter((role) => role.id !== id))}
            >
              <Icon name="trash" />
            </Pressable>
          )}
        </View>
      ))}
      {roles.length < maxActivityRoles && (
        <Button
          id="add-role"
          icon="plus"
          onPress={() => onChange([...roles, { id: newId(), name: '', places: '' }])}
        >
          加一个岗位
        </Button>
      )}
    </FormField>
  );
}
