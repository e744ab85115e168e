import { api, WxFailure } from './call';
import type { HostContext } from './context';

/** Asks the WeChat simulator for something that WeChat would make: a login code, a phone code. */
export async function askSimulator(base: string, path: string, body: object): Promise<{ code: string }> {
  const response = await fetch(new URL(`/simulator/${path}`, base), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`the WeChat simulator answered ${response.status} to ${path}`);
  return (await response.json()) as { code: string };
}

/** Who the user is, and the privacy notice. */
export function account(context: HostContext) {
  const { options, privacy } = context;
  return {
    login: api('login', async () => {
      if (options.offline) throw new WxFailure('net::ERR_INTERNET_DISCONNECTED');
      const { code } = await askSimulator(options.simulatorUrl, 'login-codes', { openid: options.openid });
      return { code };
    }),
    checkSession: api('checkSession', () => {}),
    getPrivacySetting: api('getPrivacySetting', () => ({
      needAuthorization: !options.privacyAgreed,
      privacyContractName: '《隐私保护指引》',
    })),
    onNeedPrivacyAuthorization: privacy.onNeed,
    requirePrivacyAuthorize: api('requirePrivacyAuthorize', () => privacy.require('requirePrivacyAuthorize')),
    authorize: api('authorize', () => {}),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wx0123456789abcdef', envVersion: 'develop', version: '' },
    }),
  };
}
