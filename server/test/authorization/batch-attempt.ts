import { v7 as uuid } from 'uuid';
import { AnswerTemplate } from '../../src/answer-template/entities/answer-template.entity.js';
import { writeComplaint } from '../factory/complaint.js';
import type { Attempt } from './attempt.js';

/** Valid requests about several complaints at once, and about templates for answers. */
export const batchRequests = {
  'complaintBatch.accept': async (attempt: Attempt) => ({
    body: { items: [await seen(attempt, 'submitted')] },
  }),
  'complaintBatch.dispatch': async (attempt: Attempt) => {
    const { id: leadUnitId } = await attempt.factory.unit(attempt.target.community);
    return { body: { items: [await seen(attempt, 'accepted')], note: '请现场查看', leadUnitId } };
  },
  'answerTemplate.list': ({ target }: Attempt) => ({ query: { communityId: target.community.id } }),
  // The community's: one's own anybody keeps who serves it.
  'answerTemplate.create': ({ target }: Attempt) => ({
    body: { id: uuid(), communityId: target.community.id, owner: 'community', ...words },
  }),
  'answerTemplate.change': async (attempt: Attempt) => ({
    params: { id: await ownTemplateId(attempt) },
    body: { version: 1, name: '修好了' },
  }),
  'answerTemplate.delete': async (attempt: Attempt) => ({ params: { id: await ownTemplateId(attempt) } }),
};

const words = { action: 'resolve', name: '已清运', text: '已请物业清走{类别}' } as const;

async function seen({ factory, target, stranger }: Attempt, state: 'submitted' | 'accepted') {
  const people = { reporter: stranger, handler: await factory.account() };
  const { id, version } = await writeComplaint(factory, target, state, people);
  return { id, version };
}

/** One's own at the own grid, else a stranger's. */
async function ownTemplateId({ target, factory, person, stranger, place }: Attempt): Promise<string> {
  const ownerAccountId = (place === 'ownGrid' ? person : stranger).account.id;
  const now = new Date();
  const { id } = await factory.save<AnswerTemplate>(AnswerTemplate, {
    ...{ id: uuid(), communityId: target.community.id, ownerAccountId, categoryId: null, ...words },
    ...{ version: 1, contentHash: '', createdAt: now, updatedAt: now },
  });
  return id;
}
