import type { Resident } from '@linge/shared/resident/resident.schema';
import { Card, Section } from '../../../components/card';
import { dayText } from '../../../format/day';
import { ledgerFieldNames as names, ledgerText } from '../../../format/ledger';
import { Fact } from '../part/fact';

const none = '未登记';

/** Every field of the ledger in groups, numbers masked. */
export function LedgerCards({ resident }: { readonly resident: Resident }) {
  const { birthDate, idNumber, phone, otherPhone, termEndsOn } = resident;
  return (
    <>
      <Section title="证件和电话">
        <Card>
          <Fact name={names.birthDate}>{dayText(birthDate)}</Fact>
          <Fact name={names.idNumber}>{idNumber ?? none}</Fact>
          <Fact name={names.phone}>{phone ?? none}</Fact>
          {otherPhone && <Fact name={names.otherPhone}>{otherPhone}</Fact>}
        </Card>
      </Section>
      <Section title="户籍和身份">
        <Card>
          <Fact name={names.domicile}>{resident.domicile ?? none}</Fact>
          <Fact name={names.politicalStatus}>{ledgerText('politicalStatus', resident.politicalStatus)}</Fact>
          <Fact name={names.education}>{ledgerText('education', resident.education)}</Fact>
          <Fact name={names.maritalStatus}>{ledgerText('maritalStatus', resident.maritalStatus)}</Fact>
          {termEndsOn && <Fact name={names.termEndsOn}>{dayText(termEndsOn)}</Fact>}
        </Card>
      </Section>
      <Section title="工作">
        <Card>
          <Fact name={names.occupation}>{resident.occupation ?? none}</Fact>
          <Fact name={names.employer}>{resident.employer ?? none}</Fact>
        </Card>
      </Section>
    </>
  );
}
