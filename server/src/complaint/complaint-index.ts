/**
 * Indexes of complaints by name: told to the database where weighing them is most of what a range costs it, or where
 * it may be tempted to sort.
 */
export const complaintIndexes = {
  /** (grid_id, level, state, deadline_at, id), and what counts by place read besides. */
  grid: 'complaints_grid_queue',
  /** (community_id, level, state, deadline_at, id), and what counts by place read besides. */
  community: 'complaints_community_queue',
  /** (community_id, number) */
  number: 'IDX_b657227dae83ae1a7ffe902ab7',
  /** (category_id, level, state, deadline_at, id) */
  category: 'IDX_b00fb799053239e85393d490f1',
  /** (handler_account_id, community_id, state, level, deadline_at, id) */
  handler: 'IDX_588a4e37a976083fbf45ef6d14',
  /**
   * (community_id, created_at, id), and all that rates read: a month of a community lies scattered among those of the
   * others, so that each row looked up is another page of the disk.
   */
  period: 'complaints_rates',
} as const;
