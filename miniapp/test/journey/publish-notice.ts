import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { v7 } from 'uuid';
import type { DemoPerson } from './demo-api';

/** Writes a notice and sends it out; waits until it is in every inbox. @returns its id */
export async function publishNotice(by: DemoPerson, body: object): Promise<string> {
  const draft = await by.call(noticeDeskApi.create, { body: { id: v7(), ...body } });
  const params = { id: draft.id };
  await by.call(noticeDeskApi.issue, { params, body: { version: draft.version } });
  for (let attempt = 0; attempt < 120; attempt++) {
    const { progress } = await by.call(noticeDeskApi.getDesk, { params });
    if (progress?.phase === 'done') return draft.id;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Notice ${draft.id} is not delivered`);
}
