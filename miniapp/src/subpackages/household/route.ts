/** Pages of this subpackage, for app.config.ts. */
export const householdRoute = {
  root: 'subpackages/household',
  pages: ['mine/index', 'tie/index', 'held/index', 'correct/index'],
};
