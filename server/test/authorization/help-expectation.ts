import { byGrid, everywhere, signedIn, type Expectation } from './actor.js';

/** In the try at the own grid it is one's own, or one has it; elsewhere somebody else's. */
const own: Expectation = { ownGrid: signedIn, otherGrid: [], otherCommunity: [] };
const volunteers: Expectation = { ownGrid: ['volunteer'], otherGrid: ['volunteer'], otherCommunity: [] };
const keepers = byGrid(['gridWorker', 'partTimeGridWorker'], ['communityAdmin']);

export const helpExpectations: Readonly<Record<string, Expectation>> = {
  'helpRequest.people': everywhere(signedIn),
  // the reporter for somebody of their own home, staff for whom they serve
  'helpRequest.ask': { ...keepers, ownGrid: ['reporter', ...keepers.ownGrid] },
  'helpRequest.listOwn': everywhere(signedIn),
  'helpRequest.listTaken': everywhere(signedIn),
  'helpRequest.listOpen': volunteers,
  'helpRequest.listDesk': keepers,
  // another volunteer has it
  'helpRequest.get': keepers,
  'helpRequest.take': volunteers,
  'helpRequest.giveBack': own,
  'helpRequest.finish': own,
  'helpRequest.confirm': own,
  'helpRequest.counter': own,
  'helpRequest.agree': own,
  'helpRequest.dispute': own,
  'helpRequest.withdraw': own,
  'helpRequest.settle': keepers,
  'helpRequest.putBack': keepers,
  'helpRequest.end': keepers,
};
