import { idNumberBirthDate, idNumberSex, type LedgerEntry } from '@linge/shared/resident/ledger.schema';
import { v7 as uuid } from 'uuid';
import { numberProblems } from './entry-diff.js';
import type { HouseholdIndex } from './household-index.js';
import { maskProblems } from './mask-problem.js';
import type { Draft } from './import-plan.js';
import type { PersonIndex } from './person-index.js';
import type { NewHousehold } from './planned-row.js';
import type { StoredHousehold } from './registry-image.js';

/** Puts those whom the registry does not have into the household of their room, or into a new one. */
export function planHouseholds(
  drafts: readonly Draft[],
  households: HouseholdIndex,
  people: PersonIndex,
): void {
  const byRoom = new Map<string, Draft[]>();
  for (const draft of drafts) {
    refuseIncomplete(draft);
    if (draft.room) byRoom.set(draft.room.id, [...(byRoom.get(draft.room.id) ?? []), draft]);
  }
  for (const [roomId, ofRoom] of byRoom) {
    const [only, another] = households.inRoom(roomId);
    if (another) {
      for (const draft of ofRoom) wrong(draft, 'room', '这个房号住着几户，请在居民页面为其中一户添加');
    } else if (only) join(ofRoom, only, people);
    else found(ofRoom, roomId);
  }
}

function join(drafts: readonly Draft[], household: StoredHousehold, people: PersonIndex): void {
  const head = household.headId ? people.byId(household.headId) : undefined;
  let heads = head ? 1 : 0;
  for (const draft of drafts) {
    if (draft.row.values.relation === 'head' && ++heads > 1) {
      const name = head?.entry.name;
      wrong(draft, 'relation', `这一户的户主${name ? `是${name}` : '有两名'}；换户主请在居民页面办理`);
    }
    add(draft, household.id, household.residency, null);
  }
}

function found(drafts: readonly Draft[], roomId: string): void {
  const [head, second] = drafts.filter(({ row }) => row.values.relation === 'head');
  if (!head) {
    for (const draft of drafts) wrong(draft, 'relation', '这一户没有户主');
    return;
  }
  if (second) wrong(second, 'relation', `这一户有两名户主，另一名在第 ${head.row.number} 行`);
  const { residency, landlordName = null, landlordPhone = null } = head.row.values;
  if (!residency) wrong(head, 'residency', '新的一户要写“常住”或“流动”');
  const householdId = uuid();
  const household: NewHousehold = {
    roomId,
    residency: residency ?? 'permanent',
    landlordName,
    landlordPhone,
  };
  add(head, householdId, household.residency, household);
  for (const draft of drafts) {
    if (draft === head) continue;
    add(draft, householdId, household.residency, null);
    if (head.problems.length && !draft.problems.length) {
      wrong(draft, null, `这一户的户主（第 ${head.row.number} 行）有误，改好后一起导入`);
    }
  }
}

function add(
  draft: Draft,
  householdId: string,
  residency: LedgerEntry['residency'],
  household: NewHousehold | null,
): void {
  const { former } = draft;
  const entry = entryOf(draft, former?.entry, residency);
  if (!entry) return;
  draft.problems.push(...numberProblems(entry));
  draft.write = former
    ? {
        ...{ type: 'return', residentId: former.id, version: former.version, householdId, household, entry },
        ...{ before: former.entry, beforeHouseholdId: former.householdId, beforeLeftOn: former.leftOn },
      }
    : { type: 'add', residentId: uuid(), householdId, household, entry };
}

/** @param before what the registry knew of somebody who comes back: it stays where the row says nothing */
function entryOf(
  { row, labels }: Draft,
  before: LedgerEntry | undefined,
  residency: LedgerEntry['residency'],
): LedgerEntry | undefined {
  const { values, custom } = row;
  const { name } = values;
  const relation = values.relation ?? before?.relation;
  const idNumber = told(values.idNumber, before?.idNumber);
  const birthDate =
    values.birthDate ?? (values.idNumber ? idNumberBirthDate(values.idNumber) : before?.birthDate);
  const sex = values.sex ?? (values.idNumber ? idNumberSex(values.idNumber) : before?.sex);
  if (!name || !relation || !birthDate || !sex) return undefined;
  const filled = Object.entries({ ...before?.custom, ...custom }).flatMap(([id, value]) =>
    value === null ? [] : [[id, value] as const],
  );
  return {
    ...{ name, relation, sex, birthDate, idNumber },
    phone: told(values.phone, before?.phone),
    otherPhone: told(values.otherPhone, before?.otherPhone),
    residency: values.residency ?? residency,
    domicile: told(values.domicile, before?.domicile),
    politicalStatus: told(values.politicalStatus, before?.politicalStatus),
    education: told(values.education, before?.education),
    maritalStatus: told(values.maritalStatus, before?.maritalStatus),
    occupation: told(values.occupation, before?.occupation),
    employer: told(values.employer, before?.employer),
    termEndsOn: told(values.termEndsOn, before?.termEndsOn),
    labels: labels ?? before?.labels ?? [],
    custom: Object.fromEntries(filled),
  };
}

/** What a row says, else what was known, else nothing. */
const told = <Value>(said: Value | null | undefined, before: Value | null | undefined): Value | null =>
  said === undefined ? (before ?? null) : said;

/** What nobody can be taken in without. */
function refuseIncomplete(draft: Draft): void {
  const { former, row } = draft;
  const { values, masks, place } = row;
  const said = (column: string) => draft.problems.some((problem) => problem.column === column);
  if (former) draft.problems.push(...maskProblems(row, former, undefined));
  else {
    for (const column of Object.keys(masks) as (keyof typeof masks)[]) {
      wrong(draft, column, '系统里没有此人，请填完整号码');
    }
  }
  if (!place) wrong(draft, 'room', '没有写房号');
  if (!values.relation && !said('relation')) wrong(draft, 'relation', '没有写与户主关系');
  if (former || values.idNumber || said('idNumber')) return;
  if (!values.birthDate && !said('birthDate')) wrong(draft, 'birthDate', '没有身份证号时要写出生日期');
  if (!values.sex && !said('sex')) wrong(draft, 'sex', '没有身份证号时要写性别');
}

function wrong(draft: Draft, column: Draft['problems'][number]['column'], message: string): void {
  draft.problems.push({ column, message });
}
