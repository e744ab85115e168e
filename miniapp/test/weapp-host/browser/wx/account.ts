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

/** WeChat's own servers hear of the answer too: a consent is there to be used, and the callback tells of it. */
async function tellSimulator(
  { simulatorUrl, openid }: HostContext['options'],
  templateIds: readonly string[],
  answer: 'accept' | 'reject' | 'ban',
): Promise<void> {
  const answers = templateIds.map((templateId) => ({ templateId, answer }));
  const response = await fetch(new URL('/simulator/consents', simulatorUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid, answers }),
  });
  if (!response.ok) throw new WxFailure('No template data return, verify the template id exist');
}

interface SubscribeOptions {
  tmplIds: string[];
}

/** Who the user is, and what they agree to. */
export function account(context: HostContext) {
  const { options, recorder, privacy } = context;
  return {
    login: api('login', async () => {
      if (options.offline) throw new WxFailure('net::ERR_INTERNET_DISCONNECTED');
      const { code } = await askSimulator(options.simulatorUrl, 'login-codes', { openid: options.openid });
      return { code };
    }),
    checkSession: api('checkSession', () => {}),
    requestSubscribeMessage: api<SubscribeOptions>('requestSubscribeMessage', async ({ tmplIds }) => {
      if (tmplIds.length === 0 || tmplIds.length > 3)
        throw new WxFailure('templateIds count out of max bounds');
      recorder.call('requestSubscribeMessage', { tmplIds });
      const answer = options.subscribeAnswer;
      if (answer === 'off') throw new WxFailure('The main switch is switched off', { errCode: 20004 });
      // of what it filters WeChat's servers never hear
      if (answer !== 'filter') await tellSimulator(options, tmplIds, answer);
      return Object.fromEntries(tmplIds.map((id) => [id, answer]));
    }),
    getPrivacySetting: api('getPrivacySetting', () => ({
      needAuthorization: !options.privacyAgreed,
      privacyContractName: '《隐私保护指引》',
    })),
    onNeedPrivacyAuthorization: privacy.onNeed,
    requirePrivacyAuthorize: api('requirePrivacyAuthorize', () => privacy.require('requirePrivacyAuthorize')),
    getSetting: api('getSetting', () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true } })),
    openSetting: api<{ withSubscriptions?: boolean }>('openSetting', ({ withSubscriptions }) => {
      recorder.call('openSetting', { withSubscriptions: withSubscriptions ?? false });
      return { authSetting: {} };
    }),
    authorize: api('authorize', () => {}),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wx0123456789abcdef', envVersion: 'develop', version: '' },
    }),
  };
}
