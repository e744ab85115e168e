import type { Relation } from '@linge/shared/resident/ledger.schema';

/** Somebody of a household, as a new head is chosen. */
export interface Member {
  readonly id: string;
  readonly relation: Relation;
}

const family: Readonly<Partial<Record<Relation, Readonly<Partial<Record<Relation, Relation>>>>>> = {
  spouse: {
    head: 'spouse',
    child: 'child',
    childInLaw: 'childInLaw',
    grandchild: 'grandchild',
    parent: 'parentInLaw',
    parentInLaw: 'parent',
  },
  child: {
    head: 'parent',
    spouse: 'parent',
    child: 'sibling',
    parent: 'grandparent',
    parentInLaw: 'grandparent',
  },
  parent: { head: 'child', spouse: 'childInLaw', child: 'grandchild', parent: 'spouse', sibling: 'child' },
  sibling: { head: 'sibling', sibling: 'sibling', parent: 'parent', grandparent: 'grandparent' },
};

/** Those who are no relatives stay what they are, whoever the head is. */
const strangers: readonly Relation[] = ['coTenant', 'employee', 'colleague', 'other'];

function guess(of: Relation, newHead: Relation, onlyChild: boolean): Relation {
  if (strangers.includes(of)) return of;
  if (strangers.includes(newHead)) return newHead;
  if (newHead === 'child' && onlyChild && of === 'childInLaw') return 'spouse';
  if (newHead === 'child' && onlyChild && of === 'grandchild') return 'child';
  return family[newHead]?.[of] ?? 'otherRelative';
}

/** What each would be to a new head, as far as it can be told from what they are to the present one. */
export function relationsTo(newHeadId: string, members: readonly Member[]): Record<string, Relation> {
  const newHead = members.find(({ id }) => id === newHeadId)?.relation ?? 'head';
  const onlyChild = members.filter(({ relation }) => relation === 'child').length === 1;
  return Object.fromEntries(
    members.map(({ id, relation }): [string, Relation] => {
      if (id === newHeadId) return [id, 'head'];
      return [id, newHead === 'head' ? relation : guess(relation, newHead, onlyChild)];
    }),
  );
}
