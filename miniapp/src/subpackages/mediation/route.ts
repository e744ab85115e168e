/** Pages of this subpackage, for app.config.ts. */
export const mediationRoute = {
  root: 'subpackages/mediation',
  pages: ['list/index', 'detail/index', 'start/index', 'own/index', 'mine/index'],
};
