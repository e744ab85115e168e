import { CONTROLS, type ControlAnswer } from './control-table.js';
import type { WechatSimulator } from './wechat-simulator.js';

/** Carries out a control call; `body` is the raw text of the request. */
export async function runControl(
  simulator: WechatSimulator,
  method: string,
  path: string,
  body: string,
): Promise<ControlAnswer> {
  const run = CONTROLS[`${method} ${path}`];
  if (!run) return { status: 404, body: { message: `Known are: ${Object.keys(CONTROLS).join(', ')}` } };
  let input: unknown;
  try {
    input = body === '' ? undefined : JSON.parse(body);
  } catch {
    return { status: 400, body: { message: 'The body is not JSON.' } };
  }
  return run(simulator, input);
}
