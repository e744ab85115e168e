/** Pages of this subpackage, for app.config.ts. */
export const complaintRoute = {
  root: 'subpackages/complaint',
  pages: [
    'report/index',
    'detail/index',
    'queue/index',
    'unit/index',
    'stuck/index',
    'place/index',
    'place-list/index',
    'file/index',
    'category/index',
  ],
};
