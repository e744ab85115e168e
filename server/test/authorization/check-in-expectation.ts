import { byGrid, everywhere, signedIn, type Expectation } from './actor.js';

/** Who organises in the name of a grid keeps the lists of its sessions. */
const organising = byGrid(
  ['microGridLeader', 'gridWorker', 'branchSecretary'],
  ['communityAdmin', 'townOfficer'],
);

/** Who must succeed with checking in. */
export const checkInExpectations: Readonly<Record<string, Expectation>> = {
  'checkIn.listPasses': everywhere(signedIn),
  'checkIn.listOwn': everywhere(signedIn),
  // At their own grid they signed somebody up.
  'checkIn.scan': { ownGrid: signedIn, otherGrid: [], otherCommunity: [] },
  'checkIn.getDesk': organising,
  'checkIn.list': organising,
  'checkIn.codes': organising,
  'checkIn.mark': organising,
  'checkIn.confirmHours': organising,
};
