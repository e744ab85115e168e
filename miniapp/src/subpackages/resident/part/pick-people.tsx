import type { Resident } from '@linge/shared/resident/resident.schema';
import { View } from '@tarojs/components';
import { Pressable } from '../../../components/pressable';

interface PickPeopleProps {
  readonly people: readonly Resident[];
  /** Ids. */
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Some of a household. */
export function PickPeople({ people, chosen, onChange }: PickPeopleProps) {
  return (
    <View className="label-field">
      {people.map(({ id, name, age }) => {
        const on = chosen.includes(id);
        return (
          <Pressable
            key={id}
            id={`pick-${id}`}
            className={`label-field__item ${on ? 'label-field__item--on' : ''}`}
            role="checkbox"
            label={name}
            chosen={on}
            onPress={() => onChange(on ? chosen.filter((one) => one !== id) : [...chosen, id])}
          >
            {name}（{age} 岁）
          </Pressable>
        );
      })}
    </View>
  );
}
