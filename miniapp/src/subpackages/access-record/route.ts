/** Pages of this subpackage, for app.config.ts. */
export const accessRecordRoute = { root: 'subpackages/access-record', pages: ['records/index'] };
