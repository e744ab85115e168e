/** Pages of this subpackage, for app.config.ts. */
export const accountRoute = {
  root: 'subpackages/account',
  pages: ['privacy/index', 'export/index', 'delete/index', 'guardian/index'],
};
