/** Pages of this subpackage, for app.config.ts. */
export const registryImportRoute = {
  root: 'subpackages/registry-import',
  pages: ['imports/index', 'detail/index', 'export/index'],
};
