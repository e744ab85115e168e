import { describe, expect, it } from '@jest/globals';
import type { ComplaintPlace } from '@linge/shared/complaint/complaint-place.schema';
import { inOrder, placeListUrl } from './complaint-place';

const place = (name: string, open: number, overdue = 0, month = 0): ComplaintPlace => ({
  ...{ kind: 'building', id: name, name, gridName: '第1网格' },
  ...{ open, overdue, month },
});

describe('places', () => {
  const items = [
    place('1栋', 1),
    place('2栋', 3),
    place('3栋', 3, 1),
    place('4栋', 0, 0, 2),
    place('5栋', 0),
  ];

  it('stand with the most trouble first, the later of two as late', () => {
    expect(inOrder(items, 'count').map(({ name }) => name)).toEqual(['3栋', '2栋', '1栋', '4栋', '5栋']);
  });

  it('or as they are called', () => {
    expect(inOrder(items, 'place')).toEqual(items);
  });

  it('lead each number to its list', () => {
    const link = { communityId: 'c', kind: 'building', placeId: 'b', figure: 'open' } as const;
    expect(placeListUrl({ ...link, gridId: null })).toBe(
      '/subpackages/complaint/place-list/index?communityId=c&kind=building&placeId=b&figure=open',
    );
    expect(placeListUrl({ ...link, gridId: 'g' })).toContain('&gridId=g');
  });
});
