import type { Persona, ServerAddress } from './app-options';
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

/** Logs a persona in as the build would: by the demo on the web, through WeChat's login code on weapp. */
async function logIn(build: Build, persona: Persona, server: ServerAddress): Promise<object> {
  if (build === 'h5') {
    return { ...(await post<object>(`${server.url}/api/sessions/demo`, { persona })), persona };
  }
  const openid = openidOf(persona);
  const { code } = await post<{ code: string }>(`${server.simulatorUrl}/simulator/login-codes`, { openid });
  return { ...(await post<object>(`${server.url}/api/sessions`, { code })), persona: null };
}

/** What lies in the app's storage when it opens, in the form in which each build keeps it. */
export async function initialStorage(
  build: Build,
  server: ServerAddress,
  given: { persona?: Persona | undefined; elder?: boolean | undefined },
): Promise<{ name: string; value: string }[]> {
  const values: Record<string, unknown> = {};
  if (given.persona) values[SESSION_KEY] = await logIn(build, given.persona, server);
  if (given.elder) values[ELDER_KEY] = true;
  return Object.entries(values).map(([key, value]) =>
    build === 'h5'
      ? { name: key, value: JSON.stringify({ data: value }) }
      : { name: `wx:${key}`, value: JSON.stringify(value) },
  );
}
