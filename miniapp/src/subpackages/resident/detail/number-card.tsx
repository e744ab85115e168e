import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import type { Resident } from '@linge/shared/resident/resident.schema';
import Taro from '@tarojs/taro';
import { Card, Section } from '../../../components/card';
import { Pressable } from '../../../components/pressable';
import { dayText } from '../../../format/day';
import { ledgerFieldNames as names } from '../../../format/ledger';
import { call } from '../../../services/client';
import { useMay } from '../../../services/session';
import { Fact } from '../../../components/fact';
import { NumberFact } from '../../../frame/number-fact';

const recordsUrl = ({ id, communityId }: Resident) =>
  `/subpackages/access-record/records/index?communityId=${communityId}&residentId=${id}`;

/** The numbers of a person, beside the birth date that belongs to one of them. */
export function NumberCard({ resident }: { readonly resident: Resident }) {
  const mayReadRecords = useMay('accessRecord.read');
  const params = { id: resident.id };
  const phones = (['phone', 'otherPhone'] as const).filter(
    (field) => field === 'phone' || resident[field] !== null,
  );
  return (
    <Section
      title="证件和电话"
      aside={
        mayReadRecords && (
          <Pressable
            id="access-records"
            className="number-card__records"
            role="link"
            label="证件和电话，谁看过"
            onPress={() => void Taro.navigateTo({ url: recordsUrl(resident) })}
          >
            谁看过
          </Pressable>
        )
      }
    >
      <Card>
        <Fact name={names.birthDate}>{dayText(resident.birthDate)}</Fact>
        <NumberFact
          field="idNumber"
          masked={resident.idNumber}
          reveal={(asked) => call(accessRecordApi.reveal, { params, body: { ...asked, field: 'idNumber' } })}
        />
        {phones.map((field) => (
          <NumberFact
            key={field}
            field={field}
            masked={resident[field]}
            reveal={(asked) => call(accessRecordApi.reveal, { params, body: { ...asked, field } })}
            numberToDial={(id) => call(accessRecordApi.call, { params, body: { id, field } })}
          />
        ))}
      </Card>
    </Section>
  );
}
