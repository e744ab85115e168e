import type { PersonRow, RowProblem } from '../sheet/person-row.js';
import { shown } from './entry-diff.js';
import type { HouseholdIndex } from './household-index.js';
import type { HouseholdChange, Landlord, ShownChange } from './planned-row.js';

const titles = { landlordName: '房东姓名', landlordPhone: '房东电话' } as const;
const fields = ['landlordName', 'landlordPhone'] as const;

/** What a row changes of the landlord of a household that exists; the first row of the household that does so counts. */
export function landlordChange(
  row: PersonRow,
  households: HouseholdIndex,
  householdId: string,
  problems: RowProblem[],
): { write: HouseholdChange; changes: ShownChange[] } | undefined {
  const household = households.get(householdId);
  if (!household) return undefined;
  const before: Landlord = {
    landlordName: household.landlordName,
    landlordPhone: household.landlordPhone,
  };
  const patch: { -readonly [Field in keyof Landlord]?: string | null } = {};
  for (const field of fields) {
    const value = row.values[field];
    if (value !== undefined && value !== before[field]) patch[field] = value;
  }
  if (!Object.keys(patch).length) return undefined;
  const earlier = households.landlords.get(householdId);
  if (earlier) {
    const other = fields.find((field) => {
      const said = field === 'landlordName' ? earlier.name : earlier.phone;
      return field in patch && patch[field] !== said;
    });
    if (other) problems.push({ column: other, message: `与同一户第 ${earlier.row} 行写的房东不同` });
    return undefined;
  }
  households.landlords.set(householdId, {
    ...('landlordName' in patch ? { name: patch.landlordName ?? null } : {}),
    ...('landlordPhone' in patch ? { phone: patch.landlordPhone ?? null } : {}),
    row: row.number,
  });
  const changes = fields
    .filter((field) => field in patch)
    .map((field) => ({
      field,
      title: titles[field],
      from: shown(field, before[field]),
      to: shown(field, patch[field] ?? null),
    }));
  return { write: { id: householdId, version: household.version, patch, before }, changes };
}
