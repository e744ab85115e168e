import { describe, expect, it } from '@jest/globals';
import { movedBy } from './registry-order';

const at = (...positions: number[]) =>
  positions.map((position, index) => ({ id: 'abc'[index] ?? '', position }));
const written = (items: ReturnType<typeof at>, id: string, by: -1 | 1) =>
  movedBy(items, id, by).map(({ item, position }) => `${item.id}${position}`);

describe('an item moved within a list', () => {
  it('changes places with its neighbour', () => {
    expect(written(at(1, 2, 3), 'b', -1)).toEqual(['b1', 'a2']);
    expect(written(at(1, 2, 3), 'b', 1)).toEqual(['c2', 'b3']);
  });

  it('stays where there is no neighbour', () => {
    expect(written(at(1, 2, 3), 'a', -1)).toEqual([]);
    expect(written(at(1, 2, 3), 'c', 1)).toEqual([]);
  });

  it('puts positions right that were the same, or had gaps', () => {
    expect(written(at(5, 5, 9), 'a', 1)).toEqual(['b1', 'a2', 'c3']);
  });
});
