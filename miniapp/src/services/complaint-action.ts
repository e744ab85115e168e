import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { Complaint, ComplaintAction } from '@linge/shared/complaint/complaint.schema';
import { ApiError } from './api-error';
import { call } from './client';

/** What somebody filled in before an action; each action takes of it what it carries. */
export interface ActionInput {
  readonly note: string;
  readonly rating: number | null;
  /** Of photos that have been uploaded. */
  readonly photoIds: readonly string[];
}

export const emptyInput: ActionInput = { note: '', rating: null, photoIds: [] };

/**
 * Takes an action on the version that was on screen and answers the complaint as it is then.
 * @throws ApiError, NetworkError
 */
export function actOnComplaint(
  { id, version }: Pick<Complaint, 'id' | 'version'>,
  action: ComplaintAction,
  input: ActionInput = emptyInput,
): Promise<Complaint> {
  const params = { id };
  const note = input.note.trim();
  const optionalNote = note ? { note } : {};
  switch (action) {
    case 'accept':
      return call(complaintApi.accept, { params, body: { version, ...optionalNote } });
    case 'withdraw':
      return call(complaintApi.withdraw, { params, body: { version, ...optionalNote } });
    case 'confirm':
      return call(complaintApi.confirm, {
        params,
        body: { version, rating: input.rating ?? 0, ...optionalNote },
      });
    case 'resolve':
      return call(complaintApi.resolve, { params, body: { version, note, photoIds: [...input.photoIds] } });
    case 'reopen':
      return call(complaintApi.reopen, { params, body: { version, note } });
    case 'verify':
      return call(complaintApi.verify, { params, body: { version, note } });
  }
}

/** Somebody else was faster: what is on screen is old, and nothing was changed. */
export function isOutdated(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    (error.code === 'VERSION_CONFLICT' || error.code === 'COMPLAINT_TRANSITION_NOT_ALLOWED')
  );
}
