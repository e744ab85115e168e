import { everybody, everywhere, ownCommunity, signedIn, type Expectation } from './actor.js';

/** Everybody who tries lives in, or serves, the community of their own grid. */
const inCommunity: Expectation = { ownGrid: signedIn, otherGrid: signedIn, otherCommunity: [] };
const residents: Expectation = {
  ownGrid: ['resident', 'reporter'],
  otherGrid: ['resident', 'reporter'],
  otherCommunity: [],
};
/** In the try at the own grid it is one's own; elsewhere somebody else's. */
const own: Expectation = { ownGrid: signedIn, otherGrid: [], otherCommunity: [] };
/** In the try at the own grid the part-time member is captain of the team; elsewhere it has none. */
const keepers: Expectation = {
  ownGrid: ['partTimeMember', 'communityAdmin'],
  otherGrid: ['communityAdmin'],
  otherCommunity: [],
};
/** The town as well: somebody must be left who did not confirm the hours. */
const answerers: Expectation = {
  ownGrid: [...keepers.ownGrid, 'townOfficer'],
  otherGrid: [...keepers.otherGrid, 'townOfficer'],
  otherCommunity: [],
};

export const volunteerExpectations: Readonly<Record<string, Expectation>> = {
  'volunteer.own': everywhere(signedIn),
  'volunteer.saveProfile': everywhere(signedIn),
  'volunteer.listTeams': inCommunity,
  'volunteer.getTeam': inCommunity,
  'volunteer.join': residents,
  'volunteer.withdraw': own,
  // to leave where one is not is no harm
  'volunteer.leave': everywhere(signedIn),
  'volunteer.listRequests': keepers,
  'volunteer.confirm': keepers,
  'volunteer.decline': keepers,
  'volunteer.listMembers': keepers,
  'serviceHours.own': everywhere(signedIn),
  'serviceHours.listOwn': everywhere(signedIn),
  'serviceHours.object': own,
  'serviceHours.withdrawObjection': own,
  'serviceHours.ofTeam': keepers,
  'serviceHours.listOfTeam': keepers,
  'serviceHours.grant': keepers,
  'serviceHours.correct': keepers,
  'serviceHours.listObjections': answerers,
  'serviceHours.getObjection': answerers,
  'serviceHours.uphold': answerers,
  'serviceHours.refuse': answerers,
  // each their own hours, wherever they were
  'serviceCertificate.issue': everywhere(signedIn),
  'serviceCertificate.listOwn': everywhere(signedIn),
  'serviceCertificate.print': own,
  'serviceCertificate.check': everywhere(everybody),
  'serviceCertificate.listKept': ownCommunity(['communityAdmin']),
  'serviceCertificate.revoke': ownCommunity(['communityAdmin']),
};
