/** Pages of this subpackage, for app.config.ts. */
export const complaintRoute = {
  root: 'subpackages/complaint',
  pages: ['report/index', 'detail/index', 'queue/index', 'unit/index', 'file/index', 'category/index'],
};
