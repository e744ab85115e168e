import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { PersonalDetail } from '@linge/shared/public-record/public-record.schema';
import { permissionRoles } from '@linge/shared/permission';

/** What is released speaks for the community: its administrators alone decide. */
export function mayRelease(grants: readonly RoleGrant[], communityId: string): boolean {
  const roles: readonly string[] = permissionRoles['publicRecord.manage'];
  return grants.some(
    (grant) => roles.includes(grant.role) && grant.communityId === communityId && grant.gridId === null,
  );
}

/** Something in a text that must not be public. */
export interface Finding {
  readonly kind: PersonalDetail;
  /** As it was written; to be masked before it is told to anybody. */
  readonly found: string;
}

const digit = '[0-9]';
const gap = '[ .·-]?';
const han = '零〇一二三四五六七八九十百';
/** Read one by one, as rooms are: no number of things has them alone. */
const figures = '零〇一二三四五六七八九';
/** What makes a number behind a building one of years, metres, people and the like. */
const noRoom = `(?![0-9${han}年月日元米平号路个盏人]|户(?:居民|人))`;
/** Digits with gaps between them, as people write phones that a machine should not find. */
const spaced = (count: number) => `${digit}(?:${gap}${digit}){${count - 1}}`;
const patterns: readonly (readonly [PersonalDetail, RegExp])[] = [
  ['idNumber', new RegExp(`(?<!${digit})${spaced(17)}${gap}[0-9Xx](?![0-9Xx])`, 'g')],
  ['idNumber', new RegExp(`(?<!${digit})${spaced(15)}(?!${digit})`, 'g')],
  ['phone', new RegExp(`(?<!${digit})(?:\\+?86${gap})?1${gap}${spaced(10)}(?!${digit})`, 'g')],
  ['phone', new RegExp(`(?<!${digit})0${digit}{2,3}[ -]?${digit}{7,8}(?!${digit})`, 'g')],
  ['phone', new RegExp(`(?<!${digit})[2-8]${digit}{6,7}(?!${digit})`, 'g')],
  // 3栋2单元501, 3-2-501, 501室, 五零一号房, 住501, 四楼东户
  ['room', new RegExp(`(?:[0-9${han}]+单元)[ -]?[0-9]{3,4}(?:室|号|房)?`, 'g')],
  // 3栋501, 3号楼501, 3座 五零一, 二单元五零一
  ['room', new RegExp(`(?<=栋|幢|号楼|座)[ -]?[0-9]{3,4}(?:室|号房)?${noRoom}`, 'g')],
  ['room', new RegExp(`(?<=栋|幢|号楼|座|单元)[ -]?[${figures}]{3,4}(?:室|号房)?${noRoom}`, 'g')],
  ['room', new RegExp(`(?<![0-9-])[0-9]{1,3}(?:-[0-9]{1,2}){0,1}-[0-9]{3,4}(?![0-9-])`, 'g')],
  ['room', new RegExp(`(?<![0-9])[A-Za-z]?[0-9]{3,4}(?:室|号房|房间|户(?!居民|人))`, 'g')],
  ['room', new RegExp(`[${han}]{3,4}(?:室|号房|房间)`, 'g')],
  ['room', new RegExp(`住(?:在|于)?[0-9]{3,4}(?![0-9年月日元米平号路])`, 'g')],
  ['room', new RegExp(`[0-9${han}]+(?:楼|层)(?:的)?[东西南北中左右]+(?:边|手|侧)?(?:那|一)?(?:户|家)`, 'g')],
];

/** Texts as they are compared: full-width digits and letters are the usual ones, long dashes short. */
export function normalised(text: string): string {
  return text.normalize('NFKC').replace(/[‐-―−—]/g, '-');
}

/** Phones, ID numbers and rooms in a text; each place is found once, as the first that it can be. */
export function numbersIn(text: string): Finding[] {
  let rest = normalised(text);
  const findings: Finding[] = [];
  for (const [kind, pattern] of patterns) {
    rest = rest.replace(pattern, (found) => {
      findings.push({ kind, found });
      return '\n';
    });
  }
  return findings;
}

const longestName = 6;
const hanRun = /\p{Script=Han}+(?:·\p{Script=Han}+)*/gu;

/**
 * Everything in a text that could be somebody's name, for the registry to say which of it is. Spaces between characters
 * hide nothing.
 * @param publicWords names of places and units, in which nobody is meant
 */
export function possibleNames(text: string, publicWords: readonly string[]): string[] {
  const runs = runsOf(text, publicWords);
  const names = new Set<string>();
  for (const run of runs) {
    const letters = [...run];
    const dotted = run.includes('·');
    for (let start = 0; start < letters.length; start++) {
      const longest = dotted ? letters.length - start : Math.min(longestName, letters.length - start);
      for (let length = 2; length <= longest; length++) {
        names.add(letters.slice(start, start + length).join(''));
      }
    }
  }
  return [...names];
}

/** Those of some names that a text has, the longest of those that overlap. */
export function namesIn(text: string, names: readonly string[], publicWords: readonly string[]): Finding[] {
  let runs = runsOf(text, publicWords);
  const findings: Finding[] = [];
  for (const name of [...names].sort((one, other) => other.length - one.length)) {
    if (!runs.some((run) => run.includes(name))) continue;
    findings.push({ kind: 'name', found: name });
    runs = runs.flatMap((run) => run.split(name));
  }
  return findings;
}

function runsOf(text: string, publicWords: readonly string[]): string[] {
  let rest = normalised(text).replace(/[•・]/g, '·');
  for (const word of [...publicWords].sort((one, other) => other.length - one.length)) {
    if (word.length > 1) rest = rest.replaceAll(word, '\n');
  }
  const tight = rest.replace(/(?<=\p{Script=Han})[ \t]+(?=\p{Script=Han})/gu, '');
  return tight.match(hanRun) ?? [];
}

/** A door's label as far as it may be public: up to the building or the street, `西河湾小区 3栋 2单元` → `西河湾小区 3栋`. */
export function publicPlace(label: string): string {
  const outside = normalised(label).replace(new RegExp(`\\s*[0-9A-Za-z${han}]+\\s*单元.*$`), '');
  return patterns.reduce((rest, [, pattern]) => rest.replace(pattern, ''), outside).trim();
}
