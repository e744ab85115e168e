/** Pages of this subpackage, for app.config.ts. */
export const publicRecordRoute = {
  root: 'subpackages/public-record',
  pages: ['list/index', 'detail/index', 'release/index'],
};
