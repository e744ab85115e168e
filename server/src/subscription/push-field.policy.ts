import type { PushFieldType } from '@linge/shared/subscription/push-template';

/** Characters that WeChat takes in a field of each type. */
export const fieldLimits: Readonly<Record<PushFieldType, number>> = {
  thing: 20,
  phrase: 5,
  name: 10,
  character_string: 32,
  number: 32,
  phone_number: 17,
  time: 24,
  date: 24,
};

/** Said where nothing is left: WeChat refuses an empty field. */
const nothingToSay: Readonly<Record<PushFieldType, string>> = {
  thing: '请打开查看',
  phrase: '有更新',
  name: '居民',
  character_string: '-',
  number: '0',
  phone_number: '0',
  time: '2020年1月1日 00:00',
  date: '2020年1月1日',
};

const notOfPhrase = /[^\p{Script=Han}]/gu;
const notOfCharacterString = /[^\x21-\x7e]/g;
const notOfNumber = /[^\d.]/g;
const notOfPhone = /[^\d+-]/g;

/** A value as a field of the type takes it, or what says that there is none. */
export function fieldValue(type: PushFieldType, value: string): string {
  return fitted(type, value) || nothingToSay[type];
}

function fitted(type: PushFieldType, value: string): string {
  const limit = fieldLimits[type];
  switch (type) {
    case 'thing':
      return cutText(value, limit);
    case 'phrase':
      return wholeTokens(value.replace(notOfPhrase, ''), limit);
    case 'name':
      return fittedName(value, limit);
    case 'character_string':
      return value.replace(notOfCharacterString, '').slice(0, limit);
    // Half a number is another number: one that is too long is none.
    case 'number':
      return upTo(value.replace(notOfNumber, ''), limit);
    case 'phone_number':
      return upTo(value.replace(notOfPhone, ''), limit);
    case 'time':
    case 'date':
      return upTo(value, limit);
  }
}

const upTo = (value: string, limit: number) => (value.length > limit ? '' : value);

/** A name is shortened only between its parts (`买买提·艾力`), never within one. */
function fittedName(value: string, limit: number): string {
  const name = tidy(value);
  if (name.length <= limit) return name;
  const [first = ''] = name.split(/[·•・\s]/u);
  return upTo(first, limit);
}

/**
 * Text of at most so many characters (as JavaScript counts them, which is the strictest way); what is cut ends with
 * `…`. Cut is between words: never within a character, an emoji, a number, or what reads like a person's name.
 */
export function cutText(value: string, limit: number): string {
  const text = tidy(value);
  return text.length <= limit ? text : `${wholeTokens(text, limit - 1).replace(trailing, '')}…`;
}

/** An opening quote or a comma before the `…` says nothing. */
const trailing = /[\s，、；：。,;:“‘（《(<]+$/u;

function wholeTokens(text: string, limit: number): string {
  let kept = '';
  for (const token of tokensOf(text)) {
    if (kept.length + token.length > limit) {
      // One word longer than everything that fits: better a part of it than nothing, by whole characters.
      return kept === '' ? wholeCharacters(token, limit) : kept;
    }
    kept += token;
  }
  return kept;
}

function wholeCharacters(text: string, limit: number): string {
  let kept = '';
  for (const { segment } of characters.segment(text)) {
    if (kept.length + segment.length > limit) break;
    kept += segment;
  }
  return kept;
}

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** White space of any kind and control characters are one space. */
const blank = /[\s\p{Cc}]+/gu;
/** Half of a character that takes two units. */
const broken = /\p{Surrogate}/gu;
const tidy = (value: string) => value.replace(broken, '\ufffd').replace(blank, ' ').trim();

const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤安常乔',
);
const han = /^\p{Script=Han}+$/u;
const masked = /^[*＊]+$/u;

/**
 * Words, with what belongs to a person's name kept together: a surname and the one or two characters after it, and
 * masked names (`李*明`). What is no name after all is only cut a little earlier.
 */
function tokensOf(text: string): string[] {
  const parts = [...words.segment(text)].map(({ segment }) => segment);
  const tokens: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    let token = parts[at] ?? '';
    const name = surnames.has(token);
    while (at + 1 < parts.length && joins(token, parts[at + 1] ?? '', name)) token += parts[++at] ?? '';
    tokens.push(token);
  }
  return tokens;
}

function joins(token: string, next: string, name: boolean): boolean {
  if (masked.test(next)) return han.test(token) || /[*＊]$/u.test(token);
  if (/[*＊]$/u.test(token)) return han.test(next) && next.length === 1;
  return name && han.test(next) && token.length + next.length <= 3;
}

const moment = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2019年10月1日 15:01`, in Asia/Shanghai. */
export function timeValue(instant: Date): string {
  const part = Object.fromEntries(moment.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part['year']}年${part['month']}月${part['day']}日 ${part['hour']}:${part['minute']}`;
}

/** What a title is about: the part in quotes, else all of it. */
export function topicOf(title: string): string {
  return /“([^”]+)”/u.exec(title)?.[1] ?? title;
}
