import type { Endpoint } from '@linge/shared/endpoint';
import type { NoticeLevel, NoticeState } from '@linge/shared/notice/notice.schema';
import { v7 as uuid } from 'uuid';
import type { Notice } from '../../src/notice/entities/notice.entity.js';
import { addressNotice, writeNotice, writeTelling } from '../factory/notice.js';
import type { CallInput } from '../support/api-client.js';
import type { Attempt } from './attempt.js';

type Input = CallInput<Endpoint>;
type Prepare = (attempt: Attempt) => Input | Promise<Input>;

const words = { title: '周六上午停水', text: '请提前储水。' };
const note = { note: '时间有变' };

/** A valid request for every endpoint of notices. */
export const noticeRequests: Readonly<Record<string, Prepare>> = {
  'notice.list': ({ target }) => ({ query: { communityId: target.community.id } }),
  'notice.get': async (attempt) => ({ params: { id: (await published(attempt)).id } }),
  'notice.listOwn': () => ({}),
  'notice.listCorrections': async (attempt) => ({ params: { id: (await published(attempt)).id } }),
  'notice.listOwnCorrections': async (attempt) => ({ params: { id: (await published(attempt)).id } }),
  'notice.listDeskCorrections': async (attempt) => ({ params: { id: (await published(attempt)).id } }),
  'notice.getOwn': async (attempt) => ({ params: { id: (await published(attempt)).id } }),
  'notice.read': async (attempt) => ({
    params: { id: (await published(attempt)).id },
    body: { revision: 1 },
  }),
  'notice.acknowledge': async (attempt) => ({
    params: { id: (await published(attempt)).id },
    body: { revision: 1 },
  }),
  'notice.listSenders': () => ({}),
  'notice.listBuildings': ({ target }) => ({ params: { id: target.grid.id } }),
  'notice.previewAudience': (attempt) => ({ body: address(attempt) }),
  'notice.create': (attempt) => ({ body: { id: uuid(), ...address(attempt), ...words } }),
  'notice.listDesk': () => ({}),
  'notice.getDesk': async (attempt) => ({ params: { id: (await published(attempt)).id } }),
  'notice.poster': async (attempt) => ({ params: { id: (await published(attempt)).id } }),
  'notice.link': async (attempt) => ({ params: { id: (await published(attempt)).id } }),
  'notice.figures': async (attempt) => ({ params: { id: (await published(attempt)).id } }),
  'notice.listHouseholds': async (attempt) => ({ params: { id: (await published(attempt)).id } }),
  'notice.tell': async (attempt) => {
    const id = (await published(attempt)).id;
    const params = { id, householdId: attempt.target.household.id };
    return { params, body: { id: uuid(), how: 'phone' } };
  },
  'notice.undoTelling': async (attempt) => {
    const notice = await published(attempt);
    const telling = await writeTelling(attempt.factory, notice, attempt.target, attempt.stranger);
    const { id: householdId } = attempt.target.household;
    return { params: { id: notice.id, householdId, tellingId: telling.id } };
  },
  'notice.change': (attempt) => own(attempt, 'draft', { ...words, audience: address(attempt).audience }),
  'notice.discard': (attempt) => own(attempt, 'draft'),
  'notice.issue': async (attempt) => {
    await attempt.factory.resident(attempt.target);
    return own(attempt, 'draft');
  },
  'notice.takeBack': (attempt) => own(attempt, 'scheduled'),
  'notice.approve': async (attempt) => {
    await attempt.factory.resident(attempt.target);
    return others(attempt, 'waitsForApproval');
  },
  'notice.sendBack': (attempt) => others(attempt, 'waitsForApproval', note),
  'notice.correct': (attempt) => others(attempt, 'published', { ...words, ...note }),
  'notice.remind': (attempt) => others(attempt, 'published'),
  'notice.withdraw': (attempt) => others(attempt, 'published', note),
};

const levelOf: Readonly<Record<string, NoticeLevel>> = {
  microGridLeader: 'microGrid',
  communityAdmin: 'community',
  townOfficer: 'town',
};

/** As what the one who tries writes, to the place that they try. */
function address({ actor, target }: Attempt) {
  const level = levelOf[actor] ?? 'grid';
  const place =
    level === 'microGrid'
      ? { kind: 'microGrid' as const, id: target.microGrid.id }
      : { kind: 'grid' as const, id: target.grid.id };
  return { level, communityId: target.community.id, audience: { places: [place] } };
}

/** One that stands; at their own grid it is addressed to the one who tries. */
async function published({ factory, target, stranger, person, place }: Attempt): Promise<Notice> {
  const notice = await writeNotice(factory, target, stranger, 'published', { kind: 'microGrid' });
  await addressNotice(factory, notice, target, place === 'ownGrid' ? person : stranger);
  return notice;
}

/** One that they wrote themselves, in whatever place. */
async function own(attempt: Attempt, state: NoticeState, body: object = {}): Promise<Input> {
  const { factory, target, person } = attempt;
  const { level } = address(attempt);
  const kind = level === 'microGrid' ? 'microGrid' : 'grid';
  const { id } = await writeNotice(factory, target, person, state, { kind, level });
  return { params: { id }, body: { version: 1, ...body } };
}

/** One of a leader of the micro-grid, so that everybody above may have a part in it. */
async function others(attempt: Attempt, state: NoticeState, body: object = {}): Promise<Input> {
  const { factory, target, stranger } = attempt;
  const { id } = await writeNotice(factory, target, stranger, state, { kind: 'microGrid' });
  return { params: { id }, body: { version: 1, ...body } };
}
