import { byGrid, everywhere, gridStaff, signedIn, type Expectation } from './actor.js';

const serving = byGrid(['gridWorker', 'partTimeGridWorker'], ['communityAdmin']);
/** In the try at the own grid it waits for their answer; elsewhere for somebody else's. */
const asked: Expectation = { ownGrid: signedIn, otherGrid: [], otherCommunity: [] };

export const followExpectations: Readonly<Record<string, Expectation>> = {
  'followOffer.findRelatives': serving,
  'followOffer.make': serving,
  'followOffer.listOf': byGrid(gridStaff, ['communityAdmin']),
  'followOffer.end': serving,
  'followOffer.listOwn': everywhere(signedIn),
  'followOffer.agree': asked,
  'followOffer.decline': asked,
};
