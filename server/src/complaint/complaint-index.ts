/**
 * Indexes of complaints by name: told to the database where weighing them is most of what a range costs it, or where
 * it may be tempted to sort.
 */
export const complaintIndexes = {
  /** (grid_id, level, state, deadline_at, id) */
  grid: 'IDX_69fcb1859cb4825bae98221a20',
  /** (community_id, level, state, deadline_at, id) */
  community: 'IDX_76a5348c5d526b889bed910e85',
  /** (category_id, level, state, deadline_at, id) */
  category: 'IDX_b00fb799053239e85393d490f1',
  /** (handler_account_id, community_id, state, level, deadline_at, id) */
  handler: 'IDX_588a4e37a976083fbf45ef6d14',
  /** (community_id, created_at, id) */
  period: 'IDX_0388a587d140588a261ee39a92',
} as const;
