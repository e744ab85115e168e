import type { Resident } from '@linge/shared/resident/resident.schema';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { ledgerText, type Vocabulary } from '../../../format/ledger';
import { openRegistry } from '../part/open-page';

interface PeopleCardProps {
  readonly people: readonly Resident[];
  readonly labels: Vocabulary;
}

/** Who lives here, the head first: relation, age, labels. */
export function PeopleCard({ people, labels }: PeopleCardProps) {
  return (
    <Section title={`家庭成员 ${people.length} 人`}>
      <Card flush>
        {people.length === 0 && (
          <EmptyState icon="people" title="这一户没有人在住" hint="变更记录里可以看到原来的情况" />
        )}
        {people.map((person) => (
          <Cell
            key={person.id}
            id={`person-${person.id}`}
            icon="me"
            title={`${person.name} · ${ledgerText('relation', person.relation)}`}
            detail={[
              `${ledgerText('sex', person.sex)} ${person.age} 岁`,
              ...(person.residency === 'floating' ? ['流动'] : []),
              ...person.labels.map((code) => labels[code] ?? code),
            ].join(' · ')}
            onPress={() => openRegistry('detail', { id: person.id })}
          />
        ))}
      </Card>
    </Section>
  );
}
