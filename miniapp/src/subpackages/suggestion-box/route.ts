/** Pages of this subpackage, for app.config.ts. */
export const suggestionBoxRoute = {
  root: 'subpackages/suggestion-box',
  pages: [
    'list/index',
    'detail/index',
    'edit/index',
    'open/index',
    'opening/index',
    'slip/index',
    'ask/index',
  ],
};
