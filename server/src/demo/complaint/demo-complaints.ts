import type { Message } from '../../message/entities/message.entity.js';
import type { DemoCommunity } from '../demo-community.js';
import { generateComplaint, type ComplaintRows } from './complaint.generator.js';
import { huanbaojuStories } from './huanbaoju.stories.js';
import { generateInbox } from './inbox.generator.js';
import { xihewanStories } from './xihewan.stories.js';

const stories = [...xihewanStories, ...huanbaojuStories];

/** 西河社区's complaints as they stand when the demo is seeded for the first time, and what inboxes say of them. */
export function generateComplaints(
  { doors, complaintCategories, gridAssignments, staffMembers }: DemoCommunity,
  now: Date,
): { complaints: ComplaintRows[]; messages: Message[] } {
  const complaints = stories.map((story, index) =>
    generateComplaint(story, index + 1, now, doors, complaintCategories),
  );
  const messages = complaints.flatMap((rows) => {
    const { gridId, categoryId } = rows.complaint;
    const assignment = gridAssignments.find((one) => one.gridId === gridId && one.role === 'gridWorker');
    const worker = staffMembers.find(({ id }) => id === assignment?.staffMemberId);
    const category = complaintCategories.find(({ id }) => id === categoryId);
    if (!worker?.accountId || !category) throw new RangeError(`Nobody hears of ${rows.complaint.number}`);
    return generateInbox(rows, category.name, worker.accountId, now);
  });
  return { complaints, messages };
}
