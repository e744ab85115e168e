import { randomInt } from 'node:crypto';
import { Refusal } from '../refusal.js';
import { answerJson, JSON_TYPE, readMember, readObject } from '../simulated-endpoint.js';
import type { SimulatedEndpoint } from '../simulated-endpoint.js';

const PAGE = /^[\w-]+(\/[\w-]+)*(\?[^#\s]*)?$/;
const VERSIONS = ['developer', 'trial', 'formal'];
const LANGUAGES = ['zh_CN', 'zh_TW', 'zh_HK', 'en_US'];

export const subscribeMessage: SimulatedEndpoint = {
  method: 'POST',
  path: '/cgi-bin/message/subscribe/send',
  jsonType: JSON_TYPE,
  needsToken: true,
  answer({ body }, state) {
    const request = readObject(body);
    const openid = state.visits.requireKnown(readMember(request, 'touser', 'string'));
    const templateId = readMember(request, 'template_id', 'string') ?? '';
    if (!state.messages.hasTemplate(templateId)) throw new Refusal(40037);
    const page = readMember(request, 'page', 'string') ?? '';
    const path = page.split('?', 1)[0] ?? '';
    if (page !== '' && !PAGE.test(page)) throw new Refusal(41030);
    if (page !== '' && state.publishedPages?.has(path) === false) throw new Refusal(41030);
    if (!VERSIONS.includes(readMember(request, 'miniprogram_state', 'string') ?? 'formal')) {
      throw new Refusal(40097);
    }
    if (!LANGUAGES.includes(readMember(request, 'lang', 'string') ?? 'zh_CN')) throw new Refusal(40097);
    const data = request['data'];
    if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Refusal(47001);
    const values = state.messages.checkFields(templateId, data as Record<string, unknown>);

    state.messages.deliver({ openid, templateId, page, data: values });
    const MsgID = String(randomInt(1e12));
    const sent = { TemplateId: templateId, MsgID, ErrorCode: '0', ErrorStatus: 'success' };
    state.push.push(openid, () => ({ Event: 'subscribe_msg_sent_event', List: sent }));
    return answerJson({ msgid: Number(MsgID) });
  },
};
