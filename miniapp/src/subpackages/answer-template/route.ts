/** Pages of this subpackage, for app.config.ts. */
export const answerTemplateRoute = {
  root: 'subpackages/answer-template',
  pages: ['manage/index'],
};
