/** Pages of this subpackage, for app.config.ts. */
export const registryFieldRoute = { root: 'subpackages/registry-field', pages: ['manage/index'] };
