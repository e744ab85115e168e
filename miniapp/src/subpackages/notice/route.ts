/** Pages of this subpackage, for app.config.ts. */
export const noticeRoute = {
  root: 'subpackages/notice',
  pages: [
    'list/index',
    'detail/index',
    'work/index',
    'write/index',
    'desk/index',
    'households/index',
    'correct/index',
  ],
};
