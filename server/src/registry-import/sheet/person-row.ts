import type {
  CustomValue,
  Education,
  MaritalStatus,
  PoliticalStatus,
  Relation,
  Residency,
  Sex,
} from '@linge/shared/resident/ledger.schema';
import type { Cell } from '../../common/workbook/workbook-cell.js';
import {
  readBoolean,
  readDay,
  readIdNumber,
  readList,
  readName,
  readNumber,
  readPhone,
  readText,
  readWord,
  type Reading,
} from './cell-value.js';
import type { CustomColumn } from './custom-column.js';
import type { ColumnKey } from './sheet-heading.js';

/** Something wrong with one cell, or with a row as a whole where `column` is null. */
export interface RowProblem {
  readonly column: ColumnKey | null;
  readonly message: string;
}

/** Where somebody lives, as written. */
export interface PlaceText {
  readonly estate: string;
  readonly building: string;
  readonly buildingUnit: string;
  readonly room: string;
  readonly address: string;
}

/** What a row says of somebody: what is left out stays as it is, null clears. */
export interface PersonValues {
  readonly name?: string | null;
  readonly relation?: Relation | null;
  readonly sex?: Sex | null;
  readonly birthDate?: string | null;
  readonly idNumber?: string | null;
  readonly phone?: string | null;
  readonly otherPhone?: string | null;
  readonly residency?: Residency | null;
  readonly domicile?: string | null;
  readonly politicalStatus?: PoliticalStatus | null;
  readonly education?: Education | null;
  readonly maritalStatus?: MaritalStatus | null;
  readonly occupation?: string | null;
  readonly employer?: string | null;
  readonly termEndsOn?: string | null;
  readonly landlordName?: string | null;
  readonly landlordPhone?: string | null;
  /** Names as written. */
  readonly labels?: readonly string[] | null;
  readonly residentId?: string | null;
}

export type MaskedField = 'idNumber' | 'phone' | 'otherPhone' | 'landlordPhone';

/** A row of a sheet, read. */
export interface PersonRow {
  readonly sheet: string;
  /** As Excel numbers it. */
  readonly number: number;
  readonly place: PlaceText | undefined;
  readonly values: PersonValues;
  /** By id of the field. */
  readonly custom: Readonly<Record<string, CustomValue | null>>;
  /** Masks as an export writes them: they mean “as it is”. */
  readonly masks: Readonly<Partial<Record<MaskedField, string>>>;
  readonly problems: readonly RowProblem[];
}

const readers: Readonly<Record<keyof PersonValues, (cell: Cell) => Reading<unknown>>> = {
  name: readName,
  relation: readWord('relation'),
  sex: readWord('sex'),
  birthDate: readDay,
  idNumber: readIdNumber,
  phone: readPhone,
  otherPhone: readPhone,
  residency: readWord('residency'),
  domicile: readText(100),
  politicalStatus: readWord('politicalStatus'),
  education: readWord('education'),
  maritalStatus: readWord('maritalStatus'),
  occupation: readText(50),
  employer: readText(100),
  termEndsOn: readDay,
  landlordName: readText(50),
  landlordPhone: readPhone,
  labels: readList,
  residentId: readText(40),
};

/** Fields that nobody can be without: “clear” makes no sense there. */
const needed = new Set<string>(['name', 'relation', 'sex', 'birthDate', 'residency']);

/** Reads the cells of one person. */
export function readPerson(
  at: Pick<PersonRow, 'sheet' | 'number' | 'place'>,
  cells: ReadonlyMap<ColumnKey, Cell>,
  custom: readonly CustomColumn[],
): PersonRow {
  const values: Record<string, unknown> = {};
  const customValues: Record<string, CustomValue | null> = {};
  const masks: Partial<Record<MaskedField, string>> = {};
  const problems: RowProblem[] = [];
  for (const [column, cell] of cells) {
    const field = custom.find(({ id }) => column === `custom.${id}`);
    const read = field ? customReader(field) : readers[column as keyof PersonValues];
    const reading = read(cell);
    if ('problem' in reading) problems.push({ column, message: reading.problem });
    else if ('mask' in reading) masks[column as MaskedField] = reading.mask;
    else if (field) customValues[field.id] = reading.value as CustomValue | null;
    else if (reading.value === null && needed.has(column))
      problems.push({ column, message: '这一项不能清空' });
    else values[column] = reading.value;
  }
  return { ...at, values, custom: customValues, masks, problems };
}

function customReader({ type, options }: CustomColumn): (cell: Cell) => Reading<unknown> {
  switch (type) {
    case 'text':
      return readText(200);
    case 'number':
      return readNumber;
    case 'yesNo':
      return readBoolean;
    case 'date':
      return readDay;
    case 'choice':
      return (cell) => {
        const reading = readText(200)(cell);
        const wrong = 'value' in reading && reading.value !== null && !options.includes(reading.value);
        return wrong ? { problem: `请填：${options.join('、')}` } : reading;
      };
  }
}
