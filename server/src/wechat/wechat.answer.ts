import type * as z from 'zod/mini';
import type { WechatCall } from './wechat.call.js';
import { lostAnswer } from './wechat.error.js';
import type { WechatAnswer } from './wechat.transport.js';

/**
 * The answer in the documented form.
 * @throws WechatError `unreachable` if it has another one: then it is not WeChat's API that answers
 */
export function readJson<S extends z.ZodMiniType>(
  call: WechatCall,
  answer: WechatAnswer,
  schema: S,
): z.output<S> {
  const read = answer.type === 'json' ? schema.safeParse(answer.value) : undefined;
  // Only names of members are told; their values may be personal.
  if (!read?.success) throw lostAnswer(call, 'an answer without the documented members');
  return read.data;
}
