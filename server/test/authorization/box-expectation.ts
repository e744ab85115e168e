import { byGrid, everybody, everywhere, gridStaff, ownCommunity, type Expectation } from './actor.js';

const registry = byGrid(gridStaff, ['communityAdmin']);
const handling = byGrid(['gridWorker', 'partTimeGridWorker'], ['communityAdmin']);

/** Of suggestion boxes, their openings and slips. */
export const boxExpectations: Readonly<Record<string, Expectation>> = {
  'suggestionBox.list': ownCommunity([...gridStaff, 'communityAdmin', 'townOfficer']),
  'suggestionBox.create': ownCommunity(['communityAdmin']),
  'suggestionBox.ask': everywhere(everybody),
  'suggestionBox.get': ownCommunity([...gridStaff, 'communityAdmin', 'townOfficer']),
  'suggestionBox.change': ownCommunity(['communityAdmin']),
  'suggestionBox.listPeople': handling,
  'suggestionBox.listOpenings': registry,
  'suggestionBox.open': handling,
  'suggestionBox.getOpening': registry,
  'suggestionBox.printAnswers': registry,
  'suggestionBox.fileSlip': handling,
  'suggestionBox.listJoinable': handling,
  'suggestionBox.joinSlip': handling,
  'suggestionBox.setAsideSlip': handling,
  'suggestionBox.answerSlip': handling,
};
