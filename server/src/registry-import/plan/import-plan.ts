import { idNumberBirthDate, type LedgerPatch } from '@linge/shared/resident/ledger.schema';
import type { PersonRow, RowProblem } from '../sheet/person-row.js';
import { labelCodes, numberProblems, patchOf, shownChanges, type Vocabulary } from './entry-diff.js';
import { planHouseholds } from './household-plan.js';
import { HouseholdIndex } from './household-index.js';
import { landlordChange } from './landlord-change.js';
import { maskProblems } from './mask-problem.js';
import { PersonIndex } from './person-index.js';
import { PlaceIndex, placeText, roomAddress } from './place-index.js';
import type { PlannedRow, PlannedWrite, RowKind, ShownChange } from './planned-row.js';
import type { RegistryImage, RoomRow, StoredPerson } from './registry-image.js';

/** Who imports what into where. */
export interface ImportFrame extends Vocabulary {
  /** Where the importer serves one grid alone. */
  readonly gridId: string | null;
  /** Today in Asia/Shanghai: nobody is born later. */
  readonly today: string;
}

/** A row on its way to a plan. */
export interface Draft {
  readonly row: PersonRow;
  readonly room: RoomRow | undefined;
  readonly labels: string[] | undefined;
  readonly problems: RowProblem[];
  /** Who lives here already. */
  known: StoredPerson | undefined;
  /** Who lived here and left. */
  former: StoredPerson | undefined;
  changes: ShownChange[];
  write: PlannedWrite | null;
}

/** Works out what each row of a workbook would do to the registry as it is. Writes nothing. */
export function planImport(
  rows: readonly PersonRow[],
  image: RegistryImage,
  frame: ImportFrame,
): PlannedRow[] {
  const steps = planInSteps(rows, image, frame);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of a few milliseconds, so that a server can answer others between them. */
export function* planInSteps(
  rows: readonly PersonRow[],
  image: RegistryImage,
  frame: ImportFrame,
): Generator<undefined, PlannedRow[]> {
  const places = new PlaceIndex(image.rooms);
  yield;
  const people = new PersonIndex(image);
  const households = new HouseholdIndex(image.households);
  const drafts: Draft[] = [];
  for (const [index, row] of rows.entries()) {
    const draft = draftOf(row, places, frame);
    matchPerson(draft, people, frame);
    drafts.push(draft);
    if (index % stepRows === 0) yield;
  }
  refuseTwice(drafts);
  yield;
  for (const [index, draft] of drafts.entries()) {
    if (draft.known) planChange(draft, draft.known, households, frame);
    if (index % stepRows === 0) yield;
  }
  const others = drafts.filter(({ known, former, row }) => former ?? (!known && !row.values.residentId));
  planHouseholds(others, households, people);
  yield;
  const rooms = new Map(image.rooms.map((room) => [room.id, room]));
  return drafts.map((draft) => plannedRow(draft, rooms));
}

const stepRows = 250;

function draftOf(row: PersonRow, places: PlaceIndex, frame: ImportFrame): Draft {
  const problems = [...row.problems];
  const { place, values } = row;
  if (!values.name && !problems.some(({ column }) => column === 'name')) {
    problems.push({ column: 'name', message: '没有写姓名' });
  }
  const late = values.birthDate && values.birthDate > frame.today;
  if (late) problems.push({ column: 'birthDate', message: '出生日期在今天之后' });
  const found = place && places.find(place);
  const room = typeof found === 'object' ? found : undefined;
  if (typeof found === 'string') {
    problems.push({ column: place?.address ? 'address' : 'room', message: found });
  }
  if (room && frame.gridId && room.gridId !== frame.gridId) {
    problems.push({ column: place?.address ? 'address' : 'room', message: '这个房号不在您的网格' });
  }
  const labels = labelCodes(row, frame, problems);
  return { row, room, labels, problems, known: undefined, former: undefined, changes: [], write: null };
}

/** By the id that an export gave; else by ID number; else by name, birth date and room. */
function matchPerson(draft: Draft, people: PersonIndex, frame: ImportFrame): void {
  const { values } = draft.row;
  const problem = (column: RowProblem['column'], message: string) => draft.problems.push({ column, message });
  const known = people.find(values, draft.room?.id);
  if (values.residentId && known?.id !== values.residentId) {
    return void problem('residentId', '系统里没有这个编号；新增的人请把这一格清空');
  }
  if (!known) return;
  if (frame.gridId && known.gridId !== frame.gridId) {
    return void problem('idNumber', '此人登记在本社区的另一个网格，请联系社区管理员');
  }
  const holder = values.idNumber ? people.byIdNumber(values.idNumber) : undefined;
  if (holder && holder !== known) {
    return void problem('idNumber', '这个身份证号在系统里是另一个人的');
  }
  if (known.state === 'deceased') return void problem('name', '系统里登记此人已去世');
  if (known.state === 'movedOut') draft.former = known;
  else draft.known = known;
}

/** The same person in two rows: the later ones are wrong. */
function refuseTwice(drafts: readonly Draft[]): void {
  const firsts = new Map<string, PersonRow>();
  for (const { row, room, known, former, problems } of drafts) {
    const { idNumber, name, birthDate } = row.values;
    const keys = [known?.id ?? former?.id, idNumber && `id ${idNumber}`];
    const born = birthDate ?? (idNumber ? idNumberBirthDate(idNumber) : undefined);
    if (name && born && room && !idNumber) keys.push(`${name} ${born} ${room.id}`);
    const first = keys.map((key) => (key ? firsts.get(key) : undefined)).find(Boolean);
    if (first) {
      const where = first.sheet === row.sheet ? '' : `工作表“${first.sheet}”`;
      problems.push({
        column: idNumber ? 'idNumber' : 'name',
        message: `与${where}第 ${first.number} 行是同一个人`,
      });
    }
    for (const key of keys) if (key && !firsts.has(key)) firsts.set(key, row);
  }
}

function planChange(draft: Draft, known: StoredPerson, households: HouseholdIndex, frame: ImportFrame): void {
  const { row, room, labels, problems } = draft;
  problems.push(...maskProblems(row, known, households.get(known.householdId)));
  if (room && room.id !== known.roomId) {
    const column = row.place?.address ? 'address' : 'room';
    problems.push({ column, message: '系统里此人住在别的房号；搬家请在居民页面办理“迁居”' });
  }
  const patch = patchOf(row, known.entry, labels, frame);
  if (patch.relation && (patch.relation === 'head' || known.entry.relation === 'head')) {
    problems.push({ column: 'relation', message: '与系统里的户主不一致；换户主请在居民页面办理' });
  }
  if (patch.idNumber !== undefined || patch.birthDate || patch.sex) {
    problems.push(...numberProblems({ ...known.entry, ...definite(patch) }));
  }
  const household = landlordChange(row, households, known.householdId, problems);
  draft.changes = shownChanges(patch, known.entry, frame);
  if (household) draft.changes.push(...household.changes);
  if (!draft.changes.length && !Object.keys(patch).length) return;
  draft.write = {
    type: 'change',
    residentId: known.id,
    version: known.version,
    householdId: known.householdId,
    patch,
    before: known.entry,
    household: household?.write ?? null,
  };
}

/** What a patch says of the fields that must agree with one another. */
function definite({ idNumber, birthDate, sex }: LedgerPatch) {
  return {
    ...(idNumber === undefined ? {} : { idNumber }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(sex === undefined ? {} : { sex }),
  };
}

function kindOf(write: PlannedWrite | null): RowKind {
  if (!write) return 'unchanged';
  return write.type === 'change' ? 'change' : 'add';
}

function plannedRow(draft: Draft, rooms: ReadonlyMap<string, RoomRow>): PlannedRow {
  const { row, room, known, problems, changes, write } = draft;
  const lives = room ?? (known && rooms.get(known.roomId));
  const place = row.place && placeText(row.place);
  const wrong = problems.length > 0;
  return {
    sheet: row.sheet,
    number: row.number,
    kind: wrong ? 'wrong' : kindOf(write),
    name: row.values.name ?? null,
    address: lives ? roomAddress(lives) : (place?.slice(0, 100) ?? null),
    problems,
    changes: wrong ? [] : changes,
    write: wrong ? null : write,
  };
}
