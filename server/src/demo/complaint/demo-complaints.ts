import type { GridRole } from '@linge/shared/staff/staff.schema';
import type { Message } from '../../message/entities/message.entity.js';
import type { DemoCommunity } from '../demo-community.js';
import type { ComplaintRows } from './complaint-report.generator.js';
import { generateComplaint } from './complaint.generator.js';
import { huanbaojuStories } from './huanbaoju.stories.js';
import { generateInbox, type GridListeners } from './inbox.generator.js';
import { xihewanStories } from './xihewan.stories.js';

const stories = [...xihewanStories, ...huanbaojuStories];

/** 西河社区's complaints as they stand when the demo is seeded for the first time, and what inboxes say of them. */
export function generateComplaints(
  demo: DemoCommunity,
  now: Date,
): { complaints: ComplaintRows[]; messages: Message[] } {
  const complaints = stories.map((story, index) => generateComplaint(story, index + 1, now, demo));
  const messages = complaints.flatMap((rows) => {
    const { gridId, categoryId, number } = rows.complaint;
    const category = demo.complaintCategories.find(({ id }) => id === categoryId);
    if (!category) throw new RangeError(`${number} has no category`);
    return generateInbox(rows, category.name, listenersOf(demo, gridId), now);
  });
  return { complaints, messages };
}

/** @throws RangeError where the worker or the community's administrator has no account */
function listenersOf(demo: DemoCommunity, gridId: string): GridListeners {
  const accountOf = (staffMemberId: string | undefined) =>
    demo.staffMembers.find(({ id }) => id === staffMemberId)?.accountId ?? null;
  const serving = (role: GridRole) =>
    accountOf(demo.gridAssignments.find((one) => one.gridId === gridId && one.role === role)?.staffMemberId);
  const grid = demo.grids.find(({ row }) => row.id === gridId);
  const gridWorker = serving('gridWorker');
  const communityAdmin = accountOf(
    demo.appointments.find(({ role }) => role === 'communityAdmin')?.staffMemberId,
  );
  if (!grid || !gridWorker || !communityAdmin) throw new RangeError('Nobody hears of a complaint there');
  return {
    gridName: grid.row.name,
    gridWorker,
    branchSecretary: serving('branchSecretary'),
    unitHandler: accountOf(demo.appointments.find(({ role }) => role === 'unitHandler')?.staffMemberId),
    communityAdmin,
  };
}
