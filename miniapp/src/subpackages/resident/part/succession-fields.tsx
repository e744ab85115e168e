import type { Relation } from '@linge/shared/resident/ledger.schema';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { View } from '@tarojs/components';
import { relationsTo } from '../../../services/registry-succession';
import { ChoiceField } from './choice-field';
import { RelationFields } from './relation-fields';

interface SuccessionFieldsProps {
  /** Those of whom one becomes the head. */
  readonly people: readonly Resident[];
  /** Empty until a head is chosen; then exactly one is `head`. */
  readonly relations: Readonly<Record<string, Relation>>;
  readonly onChange: (relations: Record<string, Relation>) => void;
  readonly label: string;
  readonly error?: string | undefined;
}

/** Who becomes the head, and what the others are to them: proposed, to be looked over. */
export function SuccessionFields({ people, relations, onChange, label, error }: SuccessionFieldsProps) {
  const head = people.find(({ id }) => relations[id] === 'head');
  return (
    <View className="person-fields">
      <ChoiceField
        id="new-head"
        label={label}
        options={people.map(({ id, name, age }) => ({ value: id, text: `${name}（${age} 岁）` }))}
        value={head?.id ?? ''}
        error={error}
        onChange={(id) => id && onChange(relationsTo(id, people))}
      />
      {head && (
        <RelationFields
          people={people}
          relations={relations}
          to={`与${head.name}的关系`}
          onChange={onChange}
        />
      )}
    </View>
  );
}

/** What keeps a succession from being sent. */
export function missingHead(
  people: readonly Pick<Resident, 'id'>[],
  relations: Readonly<Record<string, Relation>>,
): Record<string, string> {
  return people.some(({ id }) => relations[id] === 'head') ? {} : { headId: '请选择谁做户主' };
}

/** The relations of those people alone. */
export function relationsOf(
  people: readonly Pick<Resident, 'id'>[],
  relations: Readonly<Record<string, Relation>>,
): Record<string, Relation> {
  return Object.fromEntries(people.flatMap(({ id }) => (relations[id] ? [[id, relations[id]]] : [])));
}
