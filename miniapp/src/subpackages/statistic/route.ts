/** Pages of this subpackage, for app.config.ts. */
export const statisticRoute = {
  root: 'subpackages/statistic',
  pages: ['figures/index', 'rates/index', 'rate-list/index'],
};
