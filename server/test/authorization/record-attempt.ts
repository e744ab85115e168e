import type { Endpoint } from '@linge/shared/endpoint';
import { v7 as uuid } from 'uuid';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { File } from '../../src/file/entities/file.entity.js';
import { writeComplaint } from '../factory/complaint.js';
import { writePublicRecord } from '../factory/public-record.js';
import type { CallInput } from '../support/api-client.js';
import type { Attempt } from './attempt.js';

type Input = CallInput<Endpoint>;
type Prepare = (attempt: Attempt) => Input | Promise<Input>;

const scope = ({ target }: Attempt) => ({ communityId: target.community.id, gridId: target.grid.id });

/** A valid request for every endpoint that looks over many complaints, and of public records. */
export const recordRequests: Readonly<Record<string, Prepare>> = {
  'complaintRate.get': (attempt) => ({ query: scope(attempt) }),
  'complaintRate.scores': (attempt) => ({ query: scope(attempt) }),
  'complaintRate.compare': () => ({}),
  'complaintRate.list': (attempt) => ({ query: { ...scope(attempt), number: 'reported' } }),
  'complaintPlace.list': (attempt) => ({ query: scope(attempt) }),
  'complaintPlace.units': (attempt) => ({
    params: { id: attempt.target.buildingUnit.buildingId },
    query: scope(attempt),
  }),
  'complaintPlace.complaints': (attempt) => ({
    query: { ...scope(attempt), figure: 'open', kind: 'door', placeId: attempt.target.door.id },
  }),
  'complaintStuck.counts': () => ({}),
  'complaintStuck.list': () => ({ query: { reason: 'idle' } }),
  'complaintExport.workbook': () => ({ query: { from: '2026-11-01', to: '2026-11-30' } }),
  'complaintRate.getPublic': ({ target }) => ({ query: { communityId: target.community.id } }),
  'publicRecord.list': (attempt) => ({ query: scope(attempt) }),
  'publicRecord.get': async (attempt) => ({ params: { id: (await released(attempt)).id } }),
  'publicRecord.desk': async (attempt) => ({ params: { id: (await resolved(attempt)).id } }),
  'publicRecord.preview': async (attempt) => ({ body: words(await resolved(attempt)) }),
  'publicRecord.release': async (attempt) => ({ body: words(await resolved(attempt)) }),
  'publicRecord.withdraw': async (attempt) => ({
    params: { id: (await released(attempt)).id },
    body: { version: 1, reason: '居民希望不再公示' },
  }),
};

const words = ({ id }: Complaint) => ({
  id: uuid(),
  complaintId: id,
  title: '路灯修好了',
  text: '楼下的路灯不亮',
  answer: '已更换灯泡',
});

async function resolved({ factory, target, stranger }: Attempt): Promise<Complaint> {
  const people = { reporter: stranger, handler: await factory.account() };
  return writeComplaint(factory, target, 'resolved', people);
}

async function released(attempt: Attempt) {
  return writePublicRecord(attempt.factory, await resolved(attempt), attempt.stranger);
}

/** Makes a picture that was uploaded, under a link that is signed, one of something public. */
export async function publish({ dataSource, factory, target, stranger }: Attempt, fileId: string) {
  const people = { reporter: stranger, handler: stranger };
  const complaint = await writeComplaint(factory, target, 'resolved', people);
  const { id: ownerId } = await writePublicRecord(factory, complaint, stranger);
  await dataSource.manager.update(File, { id: fileId }, { ownerType: 'publicRecord', ownerId });
}
