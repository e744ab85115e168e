import sharp from 'sharp';
import { Refusal } from '../refusal.js';
import { answerJson, JSON_TYPE, readMember, readObject } from '../simulated-endpoint.js';
import type { SimulatedEndpoint } from '../simulated-endpoint.js';
import type { SimulatorState } from '../simulator-state.js';
import { newTraceId } from '../trace-id.js';

const IMAGE = 2;
const LARGEST = 10 * 1024 * 1024;
const PATIENCE = 10_000;

/** Takes the order at once; downloads the picture and pushes the verdict later, as WeChat does. */
export const imageCheck: SimulatedEndpoint = {
  method: 'POST',
  path: '/wxa/media_check_async',
  jsonType: JSON_TYPE,
  needsToken: true,
  answer({ body }, state) {
    const request = readObject(body);
    if (readMember(request, 'version', 'number') !== 2) throw new Refusal(40097);
    const scene = readMember(request, 'scene', 'number');
    if (scene === undefined || ![1, 2, 3, 4].includes(scene)) throw new Refusal(40097);
    if (readMember(request, 'media_type', 'number') !== IMAGE) throw new Refusal(40097);
    const mediaUrl = readMember(request, 'media_url', 'string') ?? '';
    if (!/^https?:\/\//.test(mediaUrl)) throw new Refusal(40097);
    const openid = state.visits.requireRecent(readMember(request, 'openid', 'string'));
    const traceId = newTraceId();
    const order = { openid, mediaUrl, traceId };
    state.push.push('o-platform', () => verdictOf(order, state), state.imageCheckDelay);
    return answerJson({ trace_id: traceId });
  },
};

interface Order {
  readonly openid: string;
  readonly mediaUrl: string;
  readonly traceId: string;
}

async function verdictOf({ openid, mediaUrl, traceId }: Order, state: SimulatorState): Promise<object> {
  const head = { Event: 'wxa_media_check', appid: state.appId, trace_id: traceId, version: 2 };
  if (!(await isImage(mediaUrl))) return { ...head, detail: [], errcode: -1008, errmsg: 'download failed' };
  const { suggest, label } = state.verdicts.of(mediaUrl, openid);
  const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }];
  return { ...head, detail, errcode: 0, errmsg: 'ok', result: { suggest, label } };
}

async function isImage(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    const data = new Uint8Array(await response.arrayBuffer());
    if (!response.ok || data.length > LARGEST) return false;
    return (await sharp(data).metadata()).format !== undefined;
  } catch {
    return false;
  }
}
