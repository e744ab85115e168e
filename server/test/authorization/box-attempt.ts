import type { Endpoint } from '@linge/shared/endpoint';
import { v7 as uuid } from 'uuid';
import { SlipClaimService } from '../../src/suggestion-box/slip-claim.service.js';
import { writeComplaint } from '../factory/complaint.js';
import { writeBox, writeOpening } from '../factory/suggestion-box.js';
import type { CallInput } from '../support/api-client.js';
import { testIndex } from '../support/test-crypto.js';
import type { Attempt } from './attempt.js';

type Input = CallInput<Endpoint>;
type Prepare = (attempt: Attempt) => Input | Promise<Input>;

const claims = new SlipClaimService({} as never, {} as never, testIndex);

/** A valid request for every endpoint of suggestion boxes. */
export const boxRequests: Readonly<Record<string, Prepare>> = {
  'suggestionBox.list': ({ target }) => ({ query: { communityId: target.community.id } }),
  'suggestionBox.create': async ({ target, factory }) => {
    const { id: keeperStaffMemberId } = await factory.staffMember(target.community);
    const where = { doorId: target.door.id, label: '门厅', householdId: target.household.id };
    return { body: { id: uuid(), ...where, weekday: 2, keeperStaffMemberId } };
  },
  'suggestionBox.ask': async (attempt) => {
    const complaint = await reported(attempt);
    const { slip } = await opened(attempt);
    const number = `20260107-${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
    const code = claims.codeOf(slip.id);
    const claimHash = claims.hashOf(number, code);
    await attempt.dataSource.query(
      "UPDATE box_slips SET state = 'filed', complaint_id = ?, number = ?, claim_hash = ? WHERE id = ?",
      [complaint.id, number, claimHash, slip.id],
    );
    return { body: { number, code } };
  },
  'suggestionBox.get': async (attempt) => ({ params: { id: (await boxOf(attempt)).id } }),
  'suggestionBox.change': async (attempt) => ({
    params: { id: (await boxOf(attempt)).id },
    body: { version: 1, label: '二楼楼梯口' },
  }),
  'suggestionBox.listPeople': async (attempt) => ({ params: { id: (await boxOf(attempt)).id } }),
  'suggestionBox.listOpenings': async (attempt) => ({ params: { id: (await boxOf(attempt)).id } }),
  'suggestionBox.open': async (attempt) => {
    const { community } = attempt.target;
    const one = await attempt.factory.staffMember(community);
    const other = await attempt.factory.staffMember(community);
    return {
      params: { id: (await boxOf(attempt)).id },
      body: { id: uuid(), staffMemberIds: [one.id, other.id] },
    };
  },
  'suggestionBox.getOpening': async (attempt) => ({ params: { id: (await opened(attempt)).opening.id } }),
  'suggestionBox.printAnswers': async (attempt) => ({ params: { id: (await opened(attempt)).opening.id } }),
  'suggestionBox.fileSlip': async (attempt) => {
    const categoryId = await attempt.factory.categoryId(attempt.target.community.id);
    return onSlip(attempt, { complaintId: uuid(), categoryId, text: '楼道里的灯不亮' });
  },
  'suggestionBox.listJoinable': async (attempt) => ({ params: { id: (await opened(attempt)).slip.id } }),
  'suggestionBox.joinSlip': async (attempt) => onSlip(attempt, { complaintId: (await reported(attempt)).id }),
  'suggestionBox.setAsideSlip': (attempt) => onSlip(attempt, { reason: 'blank' }),
  'suggestionBox.answerSlip': async (attempt) => {
    const { id: complaintId } = await reported(attempt);
    const { slip } = await opened(attempt);
    await attempt.dataSource.query("UPDATE box_slips SET state = 'joined', complaint_id = ? WHERE id = ?", [
      complaintId,
      slip.id,
    ]);
    return { params: { id: slip.id }, body: { version: 1, summary: '楼道照明', answer: '已更换灯具' } };
  },
};

const boxOf = ({ factory, target }: Attempt) => writeBox(factory, target);

async function opened(attempt: Attempt) {
  return writeOpening(attempt.factory, attempt.target, (await boxOf(attempt)).id);
}

async function onSlip(attempt: Attempt, body: object): Promise<Input> {
  return { params: { id: (await opened(attempt)).slip.id }, body };
}

async function reported({ factory, target, stranger }: Attempt) {
  return writeComplaint(factory, target, 'accepted', { reporter: null, handler: stranger });
}
