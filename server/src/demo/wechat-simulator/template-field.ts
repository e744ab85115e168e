/** Characters as people count them: a rare Chinese one is two code units, and one character. */
const lengthOf = (value: string) => [...value].length;

const CHINESE = /^\p{Script=Han}+$/u;

const upTo = (limit: number) => (value: string) => lengthOf(value) <= limit;

const matching = (pattern: RegExp, limit: number) => (value: string) =>
  pattern.test(value) && lengthOf(value) <= limit;

/** Ten characters with a Chinese one among them, twenty without; nothing but letters, and what stands between them. */
function isName(value: string): boolean {
  if (!/^[\p{Script=Han}A-Za-z·. ]+$/u.test(value)) return false;
  return lengthOf(value) <= (/\p{Script=Han}/u.test(value) ? 10 : 20);
}

const DAY = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const CLOCK = /^(\d{1,2}):(\d{2})$/;

function isDay(text: string): boolean {
  const [year, month, day] = (DAY.exec(text) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isClock(text: string): boolean {
  const [hour, minute] = (CLOCK.exec(text) ?? []).slice(1).map(Number);
  return hour !== undefined && minute !== undefined && hour < 24 && minute < 60;
}

const isDayAndClock = (text: string) => {
  const [day = '', clock = '', ...rest] = text.split(' ');
  return rest.length === 0 && isDay(day) && isClock(clock);
};

/** One of them, or two with `~` between. */
const span = (isOne: (text: string) => boolean) => (value: string) => {
  const ends = value.split('~');
  return ends.length <= 2 && ends.every(isOne);
};

/** What WeChat takes in a template's field, by the field's type. */
const RULES: Readonly<Record<string, (value: string) => boolean>> = {
  thing: upTo(20),
  phrase: matching(CHINESE, 5),
  name: isName,
  number: matching(/^\d+(\.\d+)?$/, 32),
  letter: matching(/^[A-Za-z]+$/, 32),
  symbol: matching(/^[^\p{L}\p{N}]+$/u, 5),
  character_string: matching(/^[\x20-\x7e]+$/, 32),
  phone_number: matching(/^[\d+()\- ]+$/, 17),
  car_number: matching(/^[\p{Script=Han}A-Za-z\d]+$/u, 8),
  amount: matching(/^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/, 16),
  time: span((text) => isClock(text) || isDayAndClock(text)),
  date: span((text) => isDay(text) || isDayAndClock(text)),
};

/** `character_string2` → `character_string`; undefined for what is no field of a template. */
function typeOf(field: string): string | undefined {
  const type = /^([a-z_]+)\d+$/.exec(field)?.[1];
  return type !== undefined && Object.hasOwn(RULES, type) ? type : undefined;
}

/** Whether a template may have a field of this name. */
export function isTemplateField(field: string): boolean {
  return typeOf(field) !== undefined;
}

/** Whether WeChat would take a value for a field. */
export function fitsField(field: string, value: string): boolean {
  const rule = RULES[typeOf(field) ?? ''];
  return value.trim() !== '' && rule !== undefined && rule(value);
}
