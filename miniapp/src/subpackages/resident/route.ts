/** Pages of this subpackage, for app.config.ts. */
export const residentRoute = {
  root: 'subpackages/resident',
  pages: [
    'households/index',
    'household/index',
    'detail/index',
    'move-in/index',
    'add/index',
    'edit/index',
    'leave/index',
    'move/index',
    'change/index',
    'head/index',
    'split/index',
    'join/index',
    'renew/index',
    'other-home/index',
  ],
};
