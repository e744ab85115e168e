/** Pages of this subpackage, for app.config.ts. */
export const cadreReportRoute = {
  root: 'subpackages/cadre-report',
  pages: ['report/index', 'follow/index', 'desk/index', 'detail/index', 'setting/index'],
};
