import { byGrid, everybody, everywhere, gridStaff, signedIn, type Expectation } from './actor.js';

const above = ['communityAdmin', 'townOfficer'] as const;
/** Each to their own people. */
const writing = byGrid(['microGridLeader', 'gridWorker', 'branchSecretary'], above);
const seeing = byGrid(['microGridLeader', ...gridStaff], above);
/** At the doors: an officer of the town goes to none. */
const carrying = byGrid(['microGridLeader', ...gridStaff], ['communityAdmin']);
/** Whoever wrote it stops it, and throws it away, also where they serve no more: the walk has them as its author. */
const own = everywhere(['microGridLeader', 'gridWorker', 'branchSecretary', ...above]);
/** At their own grid it is addressed to them. */
const addressed: Expectation = { ownGrid: signedIn, otherGrid: [], otherCommunity: [] };

/** Who must succeed with notices. */
export const noticeExpectations: Readonly<Record<string, Expectation>> = {
  'notice.list': everywhere(everybody),
  'notice.get': everywhere(everybody),
  'notice.listOwn': everywhere(signedIn),
  'notice.listCorrections': everywhere(everybody),
  'notice.getOwn': addressed,
  'notice.listOwnCorrections': addressed,
  'notice.read': addressed,
  'notice.acknowledge': addressed,
  'notice.listSenders': everywhere(['microGridLeader', 'gridWorker', 'branchSecretary', ...above]),
  'notice.listBuildings': writing,
  'notice.previewAudience': writing,
  'notice.create': writing,
  'notice.listDesk': everywhere(['microGridLeader', ...gridStaff, ...above]),
  'notice.getDesk': seeing,
  'notice.listDeskCorrections': seeing,
  'notice.poster': seeing,
  'notice.link': seeing,
  'notice.figures': seeing,
  'notice.listHouseholds': carrying,
  'notice.tell': carrying,
  'notice.undoTelling': carrying,
  'notice.change': writing,
  'notice.discard': own,
  'notice.issue': writing,
  'notice.takeBack': own,
  'notice.approve': writing,
  'notice.sendBack': writing,
  'notice.correct': writing,
  'notice.remind': writing,
  'notice.withdraw': writing,
};
