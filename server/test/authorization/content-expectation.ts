import { byGrid, everywhere, ownCommunity, type Expectation } from './actor.js';

const workers = ['gridWorker', 'partTimeGridWorker'] as const;
const above = ['communityAdmin'] as const;
const reviewing = byGrid(workers, above);
/** A grid's staff get what is in their grid, and of the rest nothing; officers what nobody in a community may decide. */
const readers = [...workers, ...above, 'townOfficer'] as const;
const reading = ownCommunity(readers);

/** Who must succeed with content that waits to be looked at. */
export const contentExpectations: Readonly<Record<string, Expectation>> = {
  'contentCheck.list': reading,
  'contentCheck.count': reading,
  /** The same for all communities, and nothing of what is in them. */
  'contentCheck.wechat': everywhere(readers),
  'contentCheck.pass': reviewing,
  'contentCheck.refuse': reviewing,
  'contentCheck.reopen': reviewing,
};
