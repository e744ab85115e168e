import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles } from '@linge/shared/permission';
import { reaches } from '../common/auth/scope.policy.js';

/** What the rules of the tree look at. */
export interface TreeNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly position: number;
  /** As the database or the code has it. */
  readonly retired: boolean | number;
}

export function mayManageCategories(grants: readonly RoleGrant[], communityId: string): boolean {
  return reaches(grants, permissionRoles['complaintCategory.manage'], { communityId });
}

/** Those that hang on one, or stand on the first floor, in their order. */
export function childrenOf<Node extends TreeNode>(nodes: readonly Node[], parentId: string | null): Node[] {
  return nodes
    .filter((node) => node.parentId === parentId)
    .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
}

/** Each of the first floor, then what hangs on it. */
export function inTreeOrder<Node extends TreeNode>(nodes: readonly Node[]): Node[] {
  return childrenOf(nodes, null).flatMap((node) => [node, ...childrenOf(nodes, node.id)]);
}

/** Retired ones hold a branch together, too: it does not become reportable when its last leaf is retired. */
export function isBranch(nodes: readonly TreeNode[], id: string): boolean {
  return nodes.some(({ parentId }) => parentId === id);
}

/** What can be reported, in the order of the tree, with the branch of each. */
export function reportableOf<Node extends TreeNode>(
  nodes: readonly Node[],
): { readonly node: Node; readonly branch: Node | null }[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return inTreeOrder(nodes).flatMap((node) => {
    const branch = (node.parentId && byId.get(node.parentId)) || null;
    const open = !node.retired && !branch?.retired && !isBranch(nodes, node.id);
    return open ? [{ node, branch }] : [];
  });
}

/** Why the tree may not become like this; undefined where it may. */
export type TreeProblem = 'nameTaken' | 'branchUnknown' | 'branchRetired' | 'tooDeep' | 'last';

/**
 * What is wrong with the tree once something was added, changed or moved.
 * @param id the one that it was about
 */
export function treeProblem(
  before: readonly TreeNode[],
  after: readonly TreeNode[],
  id: string,
): TreeProblem | undefined {
  const node = after.find((one) => one.id === id);
  if (!node) return undefined;
  const parent = node.parentId === null ? null : after.find((one) => one.id === node.parentId);
  if (parent === undefined) return 'branchUnknown';
  if (parent && (parent.id === id || parent.parentId !== null || isBranch(after, id))) return 'tooDeep';
  const hung = before.find((one) => one.id === id)?.parentId !== node.parentId;
  if (parent?.retired && hung) return 'branchRetired';
  const beside = childrenOf(after, node.parentId);
  if (beside.some((one) => one.id !== id && one.name === node.name)) return 'nameTaken';
  return reportableOf(before).length && !reportableOf(after).length ? 'last' : undefined;
}

/**
 * One of them, elsewhere: where each of those beside it stands then.
 * @returns undefined where the one that it is to come after is not there
 */
export function moved<Node extends TreeNode>(
  nodes: readonly Node[],
  id: string,
  parentId: string | null,
  afterId: string | null,
): Node[] | undefined {
  const node = nodes.find((one) => one.id === id);
  if (!node) return undefined;
  const beside: Node[] = childrenOf(nodes, parentId).filter((one) => one.id !== id);
  const at = afterId === null ? 0 : beside.findIndex((one) => one.id === afterId) + 1;
  if (afterId !== null && at === 0) return undefined;
  beside.splice(at, 0, { ...node, parentId });
  return beside.map((one, index) => ({ ...one, position: index + 1 }));
}

/** How lists of figures call each: with its branch where the name alone could be two. */
export function namesApart(nodes: readonly TreeNode[]): Map<string, string> {
  const count = new Map<string, number>();
  for (const { name } of nodes) count.set(name, (count.get(name) ?? 0) + 1);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return new Map(
    inTreeOrder(nodes).map(({ id, name, parentId }) => {
      const branch = parentId !== null && (count.get(name) ?? 0) > 1 ? byId.get(parentId) : undefined;
      return [id, branch ? `${branch.name} · ${name}` : name];
    }),
  );
}
