/** Pages of this subpackage, for app.config.ts. */
export const correctionRoute = { root: 'subpackages/correction', pages: ['queue/index'] };
