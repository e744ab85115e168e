import { describe, expect, it } from '@jest/globals';
import type { Relation } from '@linge/shared/resident/ledger.schema';
import { relationsTo } from './registry-succession';

const family = (...relations: Relation[]) => relations.map((relation) => ({ id: relation, relation }));

describe('what a family is to its new head', () => {
  it('is told right where the wife follows', () => {
    expect(relationsTo('spouse', family('head', 'spouse', 'child', 'parent'))).toEqual({
      head: 'spouse',
      spouse: 'head',
      child: 'child',
      parent: 'parentInLaw',
    });
  });

  it('is told right where the only son follows, with his wife and child', () => {
    expect(relationsTo('child', family('head', 'spouse', 'child', 'childInLaw', 'grandchild'))).toEqual({
      head: 'parent',
      spouse: 'parent',
      child: 'head',
      childInLaw: 'spouse',
      grandchild: 'child',
    });
  });

  it('leaves tenants who share a flat what they are', () => {
    expect(relationsTo('coTenant', family('head', 'coTenant'))).toEqual({
      head: 'coTenant',
      coTenant: 'head',
    });
  });

  it('has exactly one head, whatever the family is', () => {
    const all = family('head', 'grandparent', 'otherRelative', 'employee', 'childInLaw');
    for (const { id } of all) {
      const relations = Object.values(relationsTo(id, all));
      expect(relations.filter((relation) => relation === 'head')).toHaveLength(1);
    }
  });
});
