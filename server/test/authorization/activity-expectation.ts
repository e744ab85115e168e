import {
  byGrid,
  everybody,
  everywhere,
  gridStaff,
  ownCommunity,
  signedIn,
  type Expectation,
} from './actor.js';

const above = ['communityAdmin', 'townOfficer'] as const;
const ofGrid = ['microGridLeader', 'gridWorker', 'branchSecretary'] as const;
/** In the name of a grid: who serves it, the community, and the town for its communities. */
const organising = byGrid(ofGrid, above);
/** Any of staff may lead a volunteer team; nobody here does. */
const staff = everywhere(['microGridLeader', ...gridStaff, 'partTimeMember', 'unitHandler', ...above]);
/** At their own grid they signed somebody up. */
const own: Expectation = { ownGrid: signedIn, otherGrid: [], otherCommunity: [] };

/** Who must succeed with activities. */
export const activityExpectations: Readonly<Record<string, Expectation>> = {
  'activity.list': everywhere(everybody),
  'activity.calendar': everywhere(everybody),
  'activity.get': everywhere(everybody),
  'activity.standing': everywhere(signedIn),
  'activity.listOwn': everywhere(signedIn),
  // Each is for the people of a grid, and all who try live in their own.
  'activity.signUp': own,
  'activity.leave': own,
  'activity.accept': own,
  'activity.decline': own,
  'activity.choices': ownCommunity([...ofGrid, ...above]),
  'activity.planSessions': staff,
  'activity.create': organising,
  'activity.listDesk': staff,
  'activity.getDesk': organising,
  'activity.code': organising,
  'activity.sheet': organising,
  'activity.listSignUps': organising,
  'activity.exportSignUps': organising,
  'activity.addWalkIn': organising,
  'activity.removeSignUp': organising,
  'activity.change': organising,
  'activity.publish': organising,
  'activity.takeBack': organising,
  'activity.discard': organising,
  'activity.cancel': organising,
  'activity.finish': organising,
  'activityReview.get': everywhere(everybody),
  // Whoever sees themselves on a picture, wherever they live.
  'activityReview.askRemoval': everywhere(signedIn),
  'activityReview.getDesk': organising,
  'activityReview.save': organising,
  'activityReview.publish': organising,
  'activityReview.takeDown': organising,
  'pictureConsent.listOwn': everywhere(signedIn),
  'pictureConsent.agree': own,
  'pictureConsent.refuse': own,
  'activityFeedback.own': everywhere(signedIn),
  'activityFeedback.give': own,
  'activityFeedback.change': own,
  'activityFeedback.result': organising,
  'pickUp.getOwn': own,
  'pickUp.authorise': own,
  'pickUp.revoke': own,
  'pickUp.listDesk': organising,
  'pickUp.handOver': organising,
  'pickUp.correct': organising,
  'pickUp.call': organising,
};
