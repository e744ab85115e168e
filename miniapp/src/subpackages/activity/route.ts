/** Pages of this subpackage, for app.config.ts. */
export const activityRoute = {
  root: 'subpackages/activity',
  pages: [
    'detail/index',
    'calendar/index',
    'mine/index',
    'work/index',
    'write/index',
    'desk/index',
    'people/index',
  ],
};
