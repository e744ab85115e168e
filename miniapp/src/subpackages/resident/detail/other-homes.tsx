import { residentApi } from '@linge/shared/resident/resident.api';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { dayText } from '../../../format/day';
import { ledgerText } from '../../../format/ledger';
import { useQuery } from '../../../services/use-query';
import { openRegistry } from '../part/open-page';

interface OtherHomesProps {
  readonly residentId: string;
  readonly mayManage: boolean;
}

/** Where somebody also lives; nothing where they do not. */
export function OtherHomes({ residentId, mayManage }: OtherHomesProps) {
  const query = useQuery(residentApi.listOtherHomes, { params: { id: residentId } });
  if (query.state !== 'ready' || query.data.items.length === 0) return null;
  return (
    <Section title="其他住处">
      <Card flush>
        {query.data.items.map((home) => {
          const told = {
            title: home.address,
            detail: `${ledgerText('relation', home.relation)} · ${dayText(home.since)}起${mayManage ? ' · 点开登记不再住' : ''}`,
          };
          return mayManage ? (
            <Cell
              key={home.id}
              icon="home"
              {...told}
              onPress={() => openRegistry('other-home', { id: residentId, end: home.id })}
            />
          ) : (
            <Cell key={home.id} icon="home" {...told} />
          );
        })}
      </Card>
    </Section>
  );
}
