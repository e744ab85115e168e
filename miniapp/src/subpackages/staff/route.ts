/** Pages of this subpackage, for app.config.ts. */
export const staffRoute = {
  root: 'subpackages/staff',
  pages: ['organisation/index', 'assignment/index', 'handover/index'],
};
