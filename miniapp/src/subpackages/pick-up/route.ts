/** Pages of this subpackage, for app.config.ts. */
export const pickUpRoute = {
  root: 'subpackages/pick-up',
  pages: ['own/index', 'desk/index'],
};
