import type { CorrectionReason, PickUpRelation, TakerKind } from './pick-up.schema.js';

export const relationText: Readonly<Record<PickUpRelation, string>> = {
  father: '爸爸',
  mother: '妈妈',
  paternalGrandfather: '爷爷',
  paternalGrandmother: '奶奶',
  maternalGrandfather: '外公',
  maternalGrandmother: '外婆',
  sibling: '哥哥姐姐',
  relative: '亲戚',
  neighbour: '邻居',
  sitter: '托管老师或保姆',
  other: '其他人',
};

export const takerKindText: Readonly<Record<TakerKind, string>> = {
  guardian: '监护人',
  household: '同住的家人',
  named: '指定的人',
  code: '凭接送码',
  alone: '自己回家',
  none: '还没有接走',
};

export const correctionReasonText: Readonly<Record<CorrectionReason, string>> = {
  wrongChild: '点错了孩子',
  wrongTaker: '点错了接的人',
  stillHere: '孩子还没有走',
};

/** What happened, without a name: `由奶奶接走`, `自己回家了`. */
export function takenText({
  kind,
  relation,
}: {
  readonly kind: TakerKind;
  readonly relation: PickUpRelation | null;
}): string {
  if (kind === 'none') return '还没有接走';
  if (kind === 'alone') return '自己回家了';
  if (kind === 'guardian') return '由监护人接走';
  return `由${relation ? relationText[relation] : '家人'}接走`;
}
