import type { RegistryField } from '@linge/shared/registry-field/registry-field.schema';
import type { CustomValue } from '@linge/shared/resident/ledger.schema';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { Card, Section } from '../../../components/card';
import { dayText } from '../../../format/day';
import { ledgerFieldNames as names, ledgerText } from '../../../format/ledger';
import { Fact } from '../../../components/fact';

const none = '未登记';

interface LedgerCardsProps {
  readonly resident: Resident;
  /** The community's own. */
  readonly fields: readonly RegistryField[];
}

/** The fields of the ledger in groups; the numbers have a card of their own. */
export function LedgerCards({ resident, fields }: LedgerCardsProps) {
  const { termEndsOn } = resident;
  return (
    <>
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
      {fields.length > 0 && (
        <Section title="本社区登记项">
          <Card>
            {fields.map(({ id, name }) => (
              <Fact key={id} name={name}>
                {customText(resident.custom[id])}
              </Fact>
            ))}
          </Card>
        </Section>
      )}
    </>
  );
}

function customText(value: CustomValue | undefined): string {
  if (value === undefined) return none;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}
