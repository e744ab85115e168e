import { expect } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import type { ApiClient } from '../support/api-client.js';

type Seen = Pick<Complaint, 'id' | 'version'>;

/** Asks for a step on the version that was seen, with a note unless told otherwise. */
export function tryTo(by: ApiClient, { id, version }: Seen, action: RequestedAction, more: object = {}) {
  const body = { version, note: '说明情况', ...more } as never;
  return by.call(complaintApi[action], { params: { id }, body });
}

/** Takes a step that must succeed; the complaint as it is then. */
export async function act(
  by: ApiClient,
  complaint: Seen,
  action: RequestedAction,
  more: object = {},
): Promise<Complaint> {
  const answer = await tryTo(by, complaint, action, more);
  expect([action, answer.status]).toEqual([action, 200]);
  return answer.body;
}

export async function get(by: ApiClient, { id }: { readonly id: string }): Promise<Complaint> {
  return (await by.call(complaintApi.get, { params: { id } })).body;
}
