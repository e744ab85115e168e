/** Pages of this subpackage, for app.config.ts. */
export const helpRequestRoute = {
  root: 'subpackages/help-request',
  pages: ['mine/index', 'ask/index', 'open/index', 'detail/index', 'work/index'],
};
