import { byGrid, ownCommunity, type Expectation } from './actor.js';

const workers = ['gridWorker', 'partTimeGridWorker'] as const;
const above = ['communityAdmin'] as const;
const reviewing = byGrid(workers, above);
/** A grid's staff get what is in their grid, and of the rest nothing. */
const reading = ownCommunity([...workers, ...above]);

/** Who must succeed with content that waits to be looked at. */
export const contentExpectations: Readonly<Record<string, Expectation>> = {
  'contentCheck.list': reading,
  'contentCheck.count': reading,
  'contentCheck.pass': reviewing,
  'contentCheck.refuse': reviewing,
  'contentCheck.reopen': reviewing,
};
