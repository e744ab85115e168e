/** Pages of this subpackage, for app.config.ts. */
export const messageRoute = { root: 'subpackages/message', pages: ['open/index', 'setting/index'] };
