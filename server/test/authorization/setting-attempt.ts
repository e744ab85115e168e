import type { Endpoint } from '@linge/shared/endpoint';
import { v7 as uuid } from 'uuid';
import { ComplaintCategory } from '../../src/complaint/entities/complaint-category.entity.js';
import type { CallInput } from '../support/api-client.js';
import type { Attempt } from './attempt.js';

type Input = CallInput<Endpoint>;
type Prepare = (attempt: Attempt) => Input | Promise<Input>;

const ours = ({ target }: Attempt) => ({ communityId: target.community.id });
const name = () => uuid().slice(-12);
let day = 0;

/** A valid request for every endpoint with which a community sets how complaints are dealt with. */
export const settingRequests: Readonly<Record<string, Prepare>> = {
  'complaintCategory.getTree': (attempt) => ({ query: ours(attempt) }),
  'complaintCategory.create': (attempt) => ({
    body: { id: uuid(), ...ours(attempt), name: name(), settleDays: 7 },
  }),
  'complaintCategory.change': async (attempt) => ({
    params: { id: await categoryId(attempt) },
    body: { version: 1, retired: true },
  }),
  'complaintCategory.move': async (attempt) => ({
    params: { id: await categoryId(attempt) },
    body: { version: 1, parentId: null, afterId: null },
  }),
  'workingCalendar.getYear': (attempt) => ({ query: { ...ours(attempt), year: 2026 } }),
  // Each of a year of its own: the first change of a year names what an empty one looks like.
  'workingCalendar.change': (attempt) => {
    const year = 2030 + day++;
    const set = [{ day: `${year}-05-01`, working: false, name: '劳动节' }];
    return { body: { ...ours(attempt), year, revision: emptyYear, set } };
  },
};

/** The revision of a year for which nothing was entered. */
const emptyYear = '4f53cda18c2baa0c';

async function categoryId({ target, factory }: Attempt): Promise<string> {
  const { id } = await factory.save<ComplaintCategory>(ComplaintCategory, {
    ...{ id: uuid(), communityId: target.community.id, code: name(), name: name(), position: 9 },
    ...{ parentId: null, urgent: false, sensitive: false, settleDays: 7, defaultUnitId: null },
    ...{ retired: false, version: 1, contentHash: null },
  });
  return id;
}
