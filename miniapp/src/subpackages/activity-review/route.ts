/** Pages of this subpackage, for app.config.ts. */
export const activityReviewRoute = {
  root: 'subpackages/activity-review',
  pages: ['report/index', 'consent/index', 'feedback/index', 'result/index'],
};
