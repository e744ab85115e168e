import type { ErrorCode } from '@linge/shared/error-code';
import type { RowProblem } from '../sheet/person-row.js';

const custom = /^body\.(custom\.[\w-]+)$/;

const problems: Readonly<Partial<Record<ErrorCode, RowProblem>>> = {
  RESIDENT_ID_NUMBER_TAKEN: { column: 'idNumber', message: '这个身份证号已登记在另一个人名下' },
  REGISTRY_HEAD_REQUIRED: {
    column: 'relation',
    message: '这样写入后，这一户会没有户主或有两名户主；请先在居民页面定好户主',
  },
  REGISTRY_HOUSEHOLD_CLOSED: { column: 'room', message: '这一户已销户，不能再登记人员' },
  REGISTRY_ENTRY_CONTRADICTS: { column: 'birthDate', message: '出生日期或性别与身份证号不一致' },
  REGISTRY_LABEL_UNKNOWN: { column: 'labels', message: '有的标签已经不用了，或者不归您管' },
  REGISTRY_FIELD_INVALID: { column: null, message: '有一项不符合本社区现在的填写要求' },
  ROOM_NOT_FOUND: { column: 'room', message: '系统里已经没有这个房号' },
};

/** Somebody else was faster: what a second look at the registry tells better. */
const changed: ReadonlySet<ErrorCode> = new Set(['VERSION_CONFLICT', 'NOT_FOUND', 'ID_ALREADY_USED']);

/**
 * What the owner of a row is told when the registry refuses it.
 * @param fields as the refusal names them, `body.custom.<id>`
 * @returns undefined where the registry had only changed
 */
export function refusedRow(
  code: ErrorCode,
  fields: readonly { readonly path: string }[] = [],
): RowProblem | undefined {
  if (changed.has(code)) return undefined;
  const [, key] = fields.map(({ path }) => custom.exec(path)).find(Boolean) ?? [];
  const problem = problems[code] ?? { column: null, message: `系统没有接受这一行（${code}）` };
  return key ? { column: key as `custom.${string}`, message: '不符合本社区现在的填写要求' } : problem;
}
