import { IdParams } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  CategoryEntry,
  CategoryTree,
  CategoryTreeQuery,
  ChangeCategory,
  CreateCategory,
  MoveCategory,
} from './complaint-category.schema.js';

export const complaintCategoryApi = {
  getTree: defineEndpoint({
    name: 'complaintCategory.getTree',
    method: 'GET',
    path: '/complaint-categories/tree',
    permission: 'complaintCategory.manage',
    summary:
      'All that can or could be reported in a community, retired entries too, in the order of the tree',
    query: CategoryTreeQuery,
    response: CategoryTree,
  }),
  create: defineEndpoint({
    name: 'complaintCategory.create',
    method: 'POST',
    path: '/complaint-categories',
    permission: 'complaintCategory.manage',
    summary: 'Adds an entry at the end of its branch; its code is made from its name',
    body: CreateCategory,
    response: CategoryEntry,
    status: 201,
    errors: ['ID_ALREADY_USED', 'COMPLAINT_CATEGORY_NAME_TAKEN', 'COMPLAINT_CATEGORY_BRANCH_INVALID'],
  }),
  change: defineEndpoint({
    name: 'complaintCategory.change',
    method: 'POST',
    path: '/complaint-categories/:id/actions/change',
    permission: 'complaintCategory.manage',
    summary: 'Renames an entry, sets how it is dealt with, retires it or brings it back',
    params: IdParams,
    body: ChangeCategory,
    response: CategoryEntry,
    errors: ['VERSION_CONFLICT', 'COMPLAINT_CATEGORY_NAME_TAKEN', 'COMPLAINT_CATEGORY_LAST'],
  }),
  move: defineEndpoint({
    name: 'complaintCategory.move',
    method: 'POST',
    path: '/complaint-categories/:id/actions/move',
    permission: 'complaintCategory.manage',
    summary: 'Hangs an entry on another branch, or puts it elsewhere among those beside it',
    params: IdParams,
    body: MoveCategory,
    response: CategoryTree,
    errors: [
      'VERSION_CONFLICT',
      'COMPLAINT_CATEGORY_NAME_TAKEN',
      'COMPLAINT_CATEGORY_BRANCH_INVALID',
      'COMPLAINT_CATEGORY_LAST',
    ],
  }),
};
