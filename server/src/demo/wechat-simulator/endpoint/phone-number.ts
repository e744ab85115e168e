import { Refusal } from '../refusal.js';
import { JSON_TYPE, readMember, readObject } from '../simulated-endpoint.js';
import type { SimulatedEndpoint } from '../simulated-endpoint.js';

export const phoneNumber: SimulatedEndpoint = {
  method: 'POST',
  path: '/wxa/business/getuserphonenumber',
  jsonType: JSON_TYPE,
  needsToken: true,
  answer({ body }, state) {
    const code = readMember(readObject(body), 'code', 'string');
    // Unlike code2Session this call names a missing code an invalid one.
    if (!code) throw new Refusal(40029);
    const { value: phone, use } = state.phoneCodes.find(code);
    use();
    const countryCode = phone.countryCode ?? '86';
    return {
      contentType: JSON_TYPE,
      body: JSON.stringify({
        errcode: 0,
        errmsg: 'ok',
        phone_info: {
          phoneNumber: countryCode === '86' ? phone.phoneNumber : `+${countryCode} ${phone.phoneNumber}`,
          purePhoneNumber: phone.phoneNumber,
          countryCode,
          watermark: { timestamp: Math.floor(state.clock.now() / 1_000), appid: state.appId },
        },
      }),
    };
  },
};
