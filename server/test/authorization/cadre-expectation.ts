import { everybody, everywhere, ownCommunity, signedIn, type Expectation } from './actor.js';

/** In the try at the own grid it lies with them by name; in that at the other grid it came to the town. */
const lyingReports: Expectation = {
  ownGrid: ['unitHandler'],
  otherGrid: ['townOfficer'],
  otherCommunity: [],
};

/** Who must succeed with reports about cadres. */
export const cadreExpectations: Readonly<Record<string, Expectation>> = {
  'cadreReport.getRecipient': everywhere(everybody),
  'cadreReport.send': everywhere(everybody),
  'cadreReport.follow': everywhere(everybody),
  'cadreReport.add': everywhere(everybody),
  'cadreReport.judge': everywhere(everybody),
  'cadreReport.getWork': everywhere(signedIn),
  'cadreReport.list': everywhere(signedIn),
  'cadreReport.get': lyingReports,
  'cadreReport.takeUp': lyingReports,
  'cadreReport.ask': lyingReports,
  'cadreReport.answer': lyingReports,
  'cadreReport.pass': lyingReports,
  'cadreReport.getSetting': ownCommunity(['communityAdmin']),
  'cadreReport.nameRecipient': ownCommunity(['communityAdmin']),
};
