import { privacyApi } from '@linge/shared/privacy/privacy.api';
import { privacyVersion } from '@linge/shared/privacy/privacy-version';
import type { AppOptions, Persona, ServerAddress } from './app-options';
import type { Build } from './chromium';

/** Names under which the app keeps things on the device (miniapp/src/services). */
const SESSION_KEY = 'linge.session';
const ELDER_KEY = 'linge.elder';

async function post<Answer>(url: string, body: object): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** The openid of a demo persona in WeChat's simulator. */
export function openidOf(persona: Persona): string {
  return `demo-${persona}`;
}

/** A login code for somebody, as WeChat gives it. */
export async function loginCode({ simulatorUrl }: ServerAddress, openid: string): Promise<string> {
  return (await post<{ code: string }>(`${simulatorUrl}/simulator/login-codes`, { openid })).code;
}

/** A code for the phone number that somebody lets WeChat hand over. */
export async function phoneCode({ simulatorUrl }: ServerAddress, phoneNumber: string): Promise<string> {
  return (await post<{ code: string }>(`${simulatorUrl}/simulator/phone-codes`, { phoneNumber })).code;
}

/** The button of the login says that the privacy declaration is agreed to; who is logged in already has done that. */
async function agreed<Answer extends object>(answer: Answer, { url }: ServerAddress): Promise<Answer> {
  const { token } = answer as { token?: string };
  const response = await fetch(`${url}/api${privacyApi.agree.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token ?? ''}` },
    body: JSON.stringify({ version: privacyVersion }),
  });
  if (!response.ok) throw new Error(`Agreeing answered ${response.status}: ${await response.text()}`);
  return answer;
}

/** Logs a persona in as the build would: by the demo on the web, through WeChat's login code on weapp. */
async function logIn(build: Build, persona: Persona, server: ServerAddress): Promise<object> {
  if (build === 'weapp') return logInByWechat(openidOf(persona), server);
  const session = await post<object>(`${server.url}/api/sessions/demo`, { persona });
  return { ...(await agreed(session, server)), persona };
}

async function logInByWechat(openid: string, server: ServerAddress): Promise<object> {
  const code = await loginCode(server, openid);
  const session = await post<object>(`${server.url}/api/sessions`, { code });
  return { ...(await agreed(session, server)), persona: null };
}

/** What lies in the app's storage when it opens, in the form in which each build keeps it. */
export async function initialStorage(
  build: Build,
  server: ServerAddress,
  given: Pick<AppOptions, 'persona' | 'openid' | 'elder'>,
): Promise<{ name: string; value: string }[]> {
  const values: Record<string, unknown> = {};
  if (given.openid) values[SESSION_KEY] = await logInByWechat(given.openid, server);
  if (given.persona) values[SESSION_KEY] = await logIn(build, given.persona, server);
  if (given.elder) values[ELDER_KEY] = true;
  return Object.entries(values).map(([key, value]) =>
    build === 'h5'
      ? { name: key, value: JSON.stringify({ data: value }) }
      : { name: `wx:${key}`, value: JSON.stringify(value) },
  );
}
