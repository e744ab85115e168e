import { Refusal } from '../refusal.js';
import { answerJson, JSON_TYPE, readMember, readObject } from '../simulated-endpoint.js';
import type { SimulatedEndpoint } from '../simulated-endpoint.js';
import { newTraceId } from '../trace-id.js';

const LONGEST = 2_500;

export const textCheck: SimulatedEndpoint = {
  method: 'POST',
  path: '/wxa/msg_sec_check',
  jsonType: JSON_TYPE,
  needsToken: true,
  answer({ body }, state) {
    // WeChat would check the six characters of an escape instead of the one that they stand for.
    if (/\\u[0-9a-f]{4}/i.test(body)) throw new Refusal(47001);
    const request = readObject(body);
    if (readMember(request, 'version', 'number') !== 2) throw new Refusal(40097);
    const scene = readMember(request, 'scene', 'number');
    if (scene === undefined || ![1, 2, 3, 4].includes(scene)) throw new Refusal(40097);
    state.visits.requireRecent(readMember(request, 'openid', 'string'));
    const content = readMember(request, 'content', 'string') ?? '';
    if (content === '' || [...content].length > LONGEST) throw new Refusal(40097);
    const title = readMember(request, 'title', 'string');
    const nickname = readMember(request, 'nickname', 'string');
    const { suggest, label } = state.verdicts.of(content, title, nickname);
    return answerJson({
      result: { suggest, label },
      detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
      trace_id: newTraceId(),
    });
  },
};
