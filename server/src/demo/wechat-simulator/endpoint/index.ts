import type { SimulatedEndpoint } from '../simulated-endpoint.js';
import { codeToSession } from './code-to-session.js';
import { imageCheck } from './image-check.js';
import { miniProgramCode } from './mini-program-code.js';
import { phoneNumber } from './phone-number.js';
import { stableToken } from './stable-token.js';
import { subscribeMessage } from './subscribe-message.js';
import { textCheck } from './text-check.js';
import { urlLink } from './url-link.js';

/** Every call that the simulator knows, by its path. */
export const SIMULATED_ENDPOINTS: ReadonlyMap<string, SimulatedEndpoint> = new Map(
  [
    codeToSession,
    stableToken,
    phoneNumber,
    miniProgramCode,
    subscribeMessage,
    textCheck,
    imageCheck,
    urlLink,
  ].map((endpoint) => [endpoint.path, endpoint]),
);
