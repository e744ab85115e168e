import { describe, expect, it } from '@jest/globals';
import {
  inTreeOrder,
  moved,
  namesApart,
  reportableOf,
  treeProblem,
  type TreeNode,
} from './complaint-category.policy.js';

const node = (id: string, more: Partial<TreeNode> = {}): TreeNode => ({
  ...{ id, name: id, parentId: null, position: 1, retired: false },
  ...more,
});

const tree = [
  node('其他', { position: 3 }),
  node('环境', { position: 2 }),
  node('公厕', { parentId: '环境', position: 2 }),
  node('垃圾', { parentId: '环境', position: 1 }),
  node('停车', { position: 1 }),
];
const ids = (nodes: readonly TreeNode[]) => nodes.map(({ id }) => id);
const changed = (id: string, more: Partial<TreeNode>) =>
  tree.map((one) => (one.id === id ? { ...one, ...more } : one));
const offered = (nodes: readonly TreeNode[]) => reportableOf(nodes).map((one) => one.node.id);

describe('the tree of what can be reported', () => {
  it('is read branch by branch, each with what hangs on it', () => {
    expect(ids(inTreeOrder(tree))).toEqual(['停车', '环境', '垃圾', '公厕', '其他']);
  });

  it('offers the ends of it, not a branch, nor anything on a retired one', () => {
    expect(offered(tree)).toEqual(['停车', '垃圾', '公厕', '其他']);
    expect(offered(changed('环境', { retired: true }))).toEqual(['停车', '其他']);
    expect(offered(changed('垃圾', { retired: true }))).toEqual(['停车', '公厕', '其他']);
    const bare = tree.map((one) => (one.parentId ? { ...one, retired: true } : one));
    expect(offered(bare)).toEqual(['停车', '其他']);
  });

  it.each([
    ['a name that one beside it has', changed('公厕', { name: '垃圾' }), '公厕', 'nameTaken'],
    ['a third floor', [...tree, node('厨余', { parentId: '垃圾' })], '厨余', 'tooDeep'],
    ['a branch on another', changed('环境', { parentId: '停车' }), '环境', 'tooDeep'],
    ['one that hangs on itself', changed('停车', { parentId: '停车' }), '停车', 'tooDeep'],
    ['a branch that is not there', changed('停车', { parentId: '没有' }), '停车', 'branchUnknown'],
  ])('refuses %s', (_what, after, id, problem) => {
    expect(treeProblem(tree, after, id)).toBe(problem);
  });

  it('lets the same name stand on two branches', () => {
    expect(treeProblem(tree, [...tree, node('x', { name: '其他', parentId: '环境' })], 'x')).toBeUndefined();
  });

  it('hangs nothing more on a retired branch, and lets what is there be renamed', () => {
    const before = changed('环境', { retired: true });
    expect(treeProblem(before, [...before, node('x', { parentId: '环境' })], 'x')).toBe('branchRetired');
    const after = before.map((one) => (one.id === '垃圾' ? { ...one, name: '垃圾清运' } : one));
    expect(treeProblem(before, after, '垃圾')).toBeUndefined();
  });

  it('keeps the last that can be reported', () => {
    const only = [node('其他'), node('停车', { retired: true })];
    const none = [node('其他', { retired: true }), node('停车', { retired: true })];
    expect(treeProblem(only, none, '其他')).toBe('last');
    expect(treeProblem([], [node('其他')], '其他')).toBeUndefined();
  });

  it('numbers anew those beside one that is moved', () => {
    const places = (nodes: readonly TreeNode[] | undefined) => nodes?.map((one) => [one.id, one.position]);
    expect(places(moved(tree, '其他', null, null))).toEqual([
      ['其他', 1],
      ['停车', 2],
      ['环境', 3],
    ]);
    expect(places(moved(tree, '停车', '环境', '垃圾'))).toEqual([
      ['垃圾', 1],
      ['停车', 2],
      ['公厕', 3],
    ]);
    expect(moved(tree, '停车', '环境', '其他')).toBeUndefined();
  });

  it('tells two of the same name apart by their branch', () => {
    const names = namesApart([...tree, node('x', { name: '其他', parentId: '环境', position: 3 })]);
    expect([names.get('x'), names.get('其他'), names.get('公厕')]).toEqual(['环境 · 其他', '其他', '公厕']);
  });
});
