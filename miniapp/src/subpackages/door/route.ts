/** Pages of this subpackage, for app.config.ts. */
export const doorRoute = {
  root: 'subpackages/door',
  pages: ['detail/index', 'chain/index', 'sheet/index'],
};
