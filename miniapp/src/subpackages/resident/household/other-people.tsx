import { residentApi } from '@linge/shared/resident/resident.api';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { dayText } from '../../../format/day';
import { ledgerText } from '../../../format/ledger';
import { useQuery } from '../../../services/use-query';
import { openRegistry } from '../part/open-page';

/** Who also lives here and counts elsewhere; nothing where nobody does. */
export function OtherPeople({ householdId }: { readonly householdId: string }) {
  const query = useQuery(residentApi.listOtherResidents, { params: { id: householdId } });
  if (query.state !== 'ready' || query.data.items.length === 0) return null;
  return (
    <Section title="也住在这里（人口算在别处）">
      <Card flush>
        {query.data.items.map((home) => (
          <Cell
            key={home.id}
            icon="people"
            title={`${home.residentName} · ${ledgerText('relation', home.relation)}`}
            detail={`${dayText(home.since)}起`}
            onPress={() => openRegistry('detail', { id: home.residentId })}
          />
        ))}
      </Card>
    </Section>
  );
}
