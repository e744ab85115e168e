/** Pages of this subpackage, for app.config.ts. */
export const checkInRoute = {
  root: 'subpackages/check-in',
  pages: ['desk/index', 'hours/index', 'own/index', 'scan/index'],
};
