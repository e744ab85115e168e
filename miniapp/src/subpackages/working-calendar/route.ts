/** Pages of this subpackage, for app.config.ts. */
export const workingCalendarRoute = { root: 'subpackages/working-calendar', pages: ['year/index'] };
