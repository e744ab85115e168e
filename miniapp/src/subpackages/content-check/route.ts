/** Pages of this subpackage, for app.config.ts. */
export const contentCheckRoute = { root: 'subpackages/content-check', pages: ['list/index'] };
