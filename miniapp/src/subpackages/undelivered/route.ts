/** Pages of this subpackage, for app.config.ts. */
export const undeliveredRoute = { root: 'subpackages/undelivered', pages: ['list/index'] };
