import type { Relation } from '@linge/shared/resident/ledger.schema';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { View } from '@tarojs/components';
import { ChoiceField } from './choice-field';
import { memberRelationOptions } from './option';

interface RelationFieldsProps {
  readonly people: readonly Pick<Resident, 'id' | 'name'>[];
  /** By id; the head's own stays out of sight. */
  readonly relations: Readonly<Record<string, Relation>>;
  readonly onChange: (relations: Record<string, Relation>) => void;
  /** `与新户主（李四）的关系`. */
  readonly to: string;
}

/** What each is to a new head: guessed, to be looked over. */
export function RelationFields({ people, relations, onChange, to }: RelationFieldsProps) {
  const others = people.filter(({ id }) => relations[id] !== 'head');
  return (
    <View className="stack">
      {others.map(({ id, name }) => (
        <ChoiceField
          key={id}
          id={`relation-${id}`}
          label={`${name}${to}`}
          options={memberRelationOptions}
          value={relations[id] ?? ''}
          onChange={(relation) => relation && onChange({ ...relations, [id]: relation })}
        />
      ))}
    </View>
  );
}
