/** Pages of this subpackage, for app.config.ts. */
export const householdTieRoute = { root: 'subpackages/household-tie', pages: ['queue/index'] };
