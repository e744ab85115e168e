import { Refusal } from '../refusal.js';
import { answerJson, JSON_TYPE, readMember, readObject } from '../simulated-endpoint.js';
import type { SimulatedEndpoint } from '../simulated-endpoint.js';

const PATH = /^[\w-]+(\/[\w-]+)*$/;
const QUERY = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~%]{0,1024}$/;
const AFTER_DAYS = 1;
const LONGEST_DAYS = 30;

export const urlLink: SimulatedEndpoint = {
  method: 'POST',
  path: '/wxa/generate_urllink',
  jsonType: JSON_TYPE,
  needsToken: true,
  answer({ body }, state) {
    const request = readObject(body);
    const path = readMember(request, 'path', 'string') ?? '';
    const query = readMember(request, 'query', 'string') ?? '';
    if (path !== '' && !PATH.test(path)) throw new Refusal(40165);
    if (path !== '' && state.publishedPages?.has(path) === false) throw new Refusal(40165);
    if (!QUERY.test(query)) throw new Refusal(40212);
    if (readMember(request, 'expire_type', 'number') !== AFTER_DAYS) throw new Refusal(40097);
    const days = readMember(request, 'expire_interval', 'number') ?? 0;
    if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) throw new Refusal(85401);
    return answerJson({ url_link: state.links.make({ path, query }, days) });
  },
};
