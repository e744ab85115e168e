import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import type { Household } from '@linge/shared/resident/resident.schema';
import { Card, Section } from '../../../components/card';
import { call } from '../../../services/client';
import { Fact } from '../../../components/fact';
import { NumberFact } from '../../../frame/number-fact';

interface LandlordCardProps {
  readonly householdId: string;
  readonly landlord: NonNullable<Household['landlord']>;
}

/** From whom they rent. */
export function LandlordCard({ householdId, landlord }: LandlordCardProps) {
  const params = { id: householdId };
  return (
    <Section title="房东">
      <Card>
        <Fact name="姓名">{landlord.name}</Fact>
        <NumberFact
          field="landlordPhone"
          masked={landlord.phone}
          reveal={(body) => call(accessRecordApi.revealLandlord, { params, body })}
          numberToDial={(id) => call(accessRecordApi.callLandlord, { params, body: { id } })}
        />
      </Card>
    </Section>
  );
}
