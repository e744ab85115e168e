import { helpRequestApi } from '@linge/shared/help-request/help-request.api';
import type {
  AskedHelpAction,
  HelpActionBody,
  HelpRequest,
} from '@linge/shared/help-request/help-request.schema';
import { ApiError } from './api-error';
import { call } from './client';
import { useMe } from './session';

/** Asks for a step on the version that was seen. @throws ApiError, NetworkError */
export function actOnHelp<A extends AskedHelpAction>(
  { id, version }: Pick<HelpRequest, 'id' | 'version'>,
  action: A,
  body: Omit<HelpActionBody<A>, 'version'>,
): Promise<HelpRequest> {
  // they differ in their bodies alone, which the parameter's type has checked
  const endpoint = helpRequestApi[action] as typeof helpRequestApi.giveBack;
  return call(endpoint, { params: { id }, body: { version, ...body } });
}

/** Whether somebody was faster, so that what is on screen is old. */
export function isHelpRace(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    (error.code === 'VERSION_CONFLICT' || error.code === 'HELP_REQUEST_TRANSITION_NOT_ALLOWED')
  );
}

/** The communities in which I am a volunteer. */
export function useVolunteerCommunities(): readonly string[] {
  const grants = useMe()?.account.grants ?? [];
  const ids = grants.flatMap(({ role, communityId }) =>
    role === 'volunteer' && communityId ? [communityId] : [],
  );
  return [...new Set(ids)];
}
