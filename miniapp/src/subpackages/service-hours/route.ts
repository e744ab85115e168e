/** Pages of this subpackage, for app.config.ts. */
export const serviceHoursRoute = {
  root: 'subpackages/service-hours',
  pages: ['mine/index', 'certificate/index', 'certificate-check/index', 'issued/index', 'objection/index'],
};
