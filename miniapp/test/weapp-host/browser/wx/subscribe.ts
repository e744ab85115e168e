import type { SubscribeAnswer } from '../host-options';
import { api, WxFailure } from './call';
import type { HostContext } from './context';

interface SubscribeOptions {
  tmplIds?: string[];
}

/** Posts to the simulator, which stands for WeChat's own servers. */
async function tell({ simulatorUrl }: HostContext['options'], path: string, body: object): Promise<boolean> {
  const response = await fetch(new URL(`/simulator/${path}`, simulatorUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.ok;
}

/** What the user agreed to, and what they chose in WeChat's own settings. */
export function subscribe({ options, recorder, dialogs, gesture }: HostContext) {
  const { openid, subscribeSettings: settings } = options;

  /** WeChat leaves out what it was not asked to keep. */
  const shown = () => {
    const { mainSwitch, kept } = settings;
    const some = Object.keys(kept).length > 0;
    return { mainSwitch, ...(some ? { itemSettings: { ...kept } } : {}) };
  };

  /** WeChat's servers hear of an answer to the question too: a consent is there to be used, the callback tells of it. */
  const answered = async (templateIds: string[], answer: Exclude<SubscribeAnswer, 'filter'>) => {
    const answers = templateIds.map((templateId) => ({ templateId, answer }));
    if (await tell(options, 'consents', { openid, answers })) return;
    throw new WxFailure('No template data return, verify the template id exist', { errCode: 20001 });
  };

  /** The settings page, as long as one choice in it. */
  const choose = async (): Promise<void> => {
    const ids = Object.keys(settings.kept);
    const turned = (id: string) => (settings.kept[id] === 'reject' ? 'accept' : 'reject');
    const items = [
      settings.mainSwitch ? '关闭接收通知' : '打开接收通知',
      ...ids.map((id) => `${turned(id) === 'accept' ? '允许' : '拒绝'}：${id}`),
    ];
    const index = await dialogs.actionSheet(items);
    if (index === 0) settings.mainSwitch = !settings.mainSwitch;
    const id = index === undefined ? undefined : ids[index - 1];
    if (id === undefined) return;
    const choice = turned(id);
    settings.kept[id] = choice;
    const path = choice === 'accept' ? 'consent-permissions' : 'consent-withdrawals';
    await tell(options, path, { openid, templateIds: [id] });
  };

  return {
    requestSubscribeMessage: gesture.api<SubscribeOptions>(
      'requestSubscribeMessage',
      async ({ tmplIds = [] }) => {
        if (tmplIds.length === 0) throw new WxFailure("TmplIds can't be empty", { errCode: 10001 });
        if (tmplIds.length > 3) throw new WxFailure('Templates count out of max bounds', { errCode: 20003 });
        recorder.call('requestSubscribeMessage', { tmplIds });
        if (!settings.mainSwitch) throw new WxFailure('The main switch is switched off', { errCode: 20004 });
        const known = tmplIds.filter((id) => settings.kept[id] !== undefined);
        const asked = tmplIds.filter((id) => settings.kept[id] === undefined);
        const { subscribeAnswer: answer, subscribeKept } = options;
        // of what it filters WeChat's servers never hear
        if (asked.length > 0 && answer !== 'filter') await answered(asked, answer);
        const agreed = known.filter((id) => settings.kept[id] === 'accept');
        if (agreed.length > 0) await answered(agreed, 'accept');
        if (subscribeKept && (answer === 'accept' || answer === 'reject')) {
          for (const id of asked) settings.kept[id] = answer;
        }
        return Object.fromEntries(tmplIds.map((id) => [id, settings.kept[id] ?? answer]));
      },
    ),
    getSetting: api<{ withSubscriptions?: boolean }>('getSetting', ({ withSubscriptions }) => ({
      authSetting: {},
      ...(withSubscriptions ? { subscriptionsSetting: shown() } : {}),
    })),
    openSetting: gesture.api<{ withSubscriptions?: boolean }>(
      'openSetting',
      async ({ withSubscriptions }) => {
        recorder.call('openSetting');
        await choose();
        return { authSetting: {}, ...(withSubscriptions ? { subscriptionsSetting: shown() } : {}) };
      },
    ),
  };
}
