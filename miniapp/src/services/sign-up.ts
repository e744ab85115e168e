import { activityApi } from '@linge/shared/activity/activity.api';
import type { OwnSignUp, SignUpAction } from '@linge/shared/activity/sign-up.schema';
import { call } from './client';
import { newId } from './new-id';
import { sessionStore } from './session-store';
import { choiceBody, type SignUpChoice } from './sign-up.policy';

/** Ids of sign-ups whose answer has not come, by who asked for what: the same one is asked for again under its id. */
const underWay = new Map<string, string>();

/** Signs somebody up. @throws ApiError, NetworkError */
export async function signUp(activityId: string, choice: SignUpChoice): Promise<OwnSignUp> {
  const body = choiceBody(choice);
  const key = JSON.stringify([sessionStore.get()?.account.id, activityId, body]);
  const id = underWay.get(key) ?? newId();
  underWay.set(key, id);
  const done = await call(activityApi.signUp, { params: { id: activityId }, body: { id, ...body } });
  underWay.delete(key);
  return done;
}

/** Leaves, or answers for an offered place. @throws ApiError, NetworkError */
export function answerSignUp(
  { id, activityId, version }: Pick<OwnSignUp, 'id' | 'activityId' | 'version'>,
  action: SignUpAction,
): Promise<OwnSignUp> {
  return call(activityApi[action], { params: { id: activityId, signUpId: id }, body: { version } });
}
