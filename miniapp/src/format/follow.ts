import type { ConsentHow, FollowRelation } from '@linge/shared/household-tie/follow-offer.schema';

const relations: Readonly<Record<FollowRelation, string>> = {
  child: '子女',
  childInLaw: '儿媳、女婿',
  spouse: '配偶',
  grandchild: '孙辈',
  sibling: '兄弟姐妹',
  otherRelative: '其他亲属',
};

/** What a relative is to the elder. */
export const followRelationText = (relation: FollowRelation): string => relations[relation];
export const followRelationOptions = (Object.keys(relations) as FollowRelation[]).map((value) => ({
  value,
  text: relations[value],
}));

const consents: Readonly<Record<ConsentHow, string>> = { door: '上门当面说的', phone: '电话里说的' };

/** How an elder said that they want it. */
export const consentHowText = (how: ConsentHow): string => consents[how];
export const consentHowOptions = (Object.keys(consents) as ConsentHow[]).map((value) => ({
  value,
  text: consents[value],
}));
