import { v7 as uuid } from 'uuid';
import { fieldPlace } from '../../src/common/crypto/field-cipher.js';
import { ContentCheck } from '../../src/content-check/entities/content-check.entity.js';
import { testCipher } from '../support/test-crypto.js';
import type { Attempt } from './attempt.js';

/** Valid requests about content that waits to be looked at. */
export const contentRequests = {
  'contentCheck.list': ({ target }: Attempt) => ({ query: { communityId: target.community.id } }),
  'contentCheck.count': ({ target }: Attempt) => ({ query: { communityId: target.community.id } }),
  'contentCheck.wechat': () => ({}),
  'contentCheck.pass': async (attempt: Attempt) => ({
    params: { id: await heldId(attempt, 'review') },
    body: { version: 1 },
  }),
  'contentCheck.refuse': async (attempt: Attempt) => ({
    params: { id: await heldId(attempt, 'review') },
    body: { version: 1, reason: '含有他人电话' },
  }),
  'contentCheck.reopen': async (attempt: Attempt) => ({
    params: { id: await heldId(attempt, 'passed') },
    body: { version: 1 },
  }),
};

async function heldId({ target, factory, stranger }: Attempt, state: 'review' | 'passed'): Promise<string> {
  const id = uuid();
  await factory.save<ContentCheck>(ContentCheck, {
    ...{ id, kind: 'text', subjectType: 'complaint', subjectId: uuid(), step: 1, readers: 'neighbours' },
    ...{ scene: 3, state, reason: 'review', accountId: stranger.account.id, byStaff: false },
    ...{ communityId: target.community.id, gridId: target.grid.id, traceId: null, attempts: 0 },
    textCipher: testCipher.encrypt('楼道里有异味', fieldPlace.contentCheckText(id)),
    ...{ nextAt: null, version: 1, createdAt: new Date(), refusal: null },
    ...{ decidedByAccountId: null, decidedAt: state === 'passed' ? new Date() : null },
  });
  return id;
}
