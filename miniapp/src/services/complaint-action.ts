import { complaintActionApi } from '@linge/shared/complaint/complaint.api';
import type { RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { call } from './client';
import { actionBody } from './complaint-action-body';
import { emptyInput, type ActionInput } from './complaint-action-input';

/**
 * Takes an action on the version that was on screen and answers the complaint as it is then.
 * @throws ApiError, NetworkError
 */
export function actOnComplaint(
  { id, version }: Pick<Complaint, 'id' | 'version'>,
  action: RequestedAction,
  input: ActionInput = emptyInput,
): Promise<Complaint> {
  // they differ in their bodies alone, and the table above gives each its own
  const endpoint = complaintActionApi[action] as typeof complaintActionApi.accept;
  return call(endpoint, { params: { id }, body: actionBody(action, version, input) });
}
