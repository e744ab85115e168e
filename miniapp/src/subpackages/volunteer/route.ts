/** Pages of this subpackage, for app.config.ts. */
export const volunteerRoute = {
  root: 'subpackages/volunteer',
  pages: ['mine/index', 'teams/index', 'team/index'],
};
