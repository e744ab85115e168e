import { AppError } from '../common/error/app-error.js';
import type { TreeProblem } from './complaint-category.policy.js';

/** What the rules of the tree refuse, as clients are told. */
export function refusedTree(problem: TreeProblem): AppError {
  switch (problem) {
    case 'nameTaken':
      return refusal('COMPLAINT_CATEGORY_NAME_TAKEN', 409, 'name', 'taken');
    case 'last':
      return new AppError(409, 'COMPLAINT_CATEGORY_LAST');
    case 'branchUnknown':
      return refusal('COMPLAINT_CATEGORY_BRANCH_INVALID', 400, 'parentId', 'unknown');
    case 'branchRetired':
      return refusal('COMPLAINT_CATEGORY_BRANCH_INVALID', 400, 'parentId', 'retired');
    case 'tooDeep':
      return refusal('COMPLAINT_CATEGORY_BRANCH_INVALID', 400, 'parentId', 'too_deep');
  }
}

/** Something that a request points to and that is not there. */
export function unknownInTree(field: 'defaultUnitId' | 'afterId'): AppError {
  return refusal('REQUEST_INVALID', 400, field, 'unknown');
}

function refusal(code: AppError['code'], status: number, field: string, kind: string): AppError {
  return new AppError(status, code, undefined, [{ path: `body.${field}`, code: kind }]);
}
