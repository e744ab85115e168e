import * as z from 'zod/mini';
import type { WechatApi } from '../wechat.api.js';

/** The phone number that a user agreed to share. */
export interface WechatPhoneNumber {
  /** With the country code for numbers abroad. */
  readonly phoneNumber: string;
  /** Without a country code. */
  readonly purePhoneNumber: string;
  /** Digits only, e.g. `86`. */
  readonly countryCode: string;
}

const PhoneNumber = z.object({
  phone_info: z.object({
    phoneNumber: z.string(),
    purePhoneNumber: z.string(),
    // The reference says string, its example shows a number.
    countryCode: z.union([z.string(), z.number()]),
  }),
});

/**
 * Exchanges the code of a `getPhoneNumber` button (single use, 5 minutes). Each success costs money past a trial.
 * @throws WechatError `codeInvalid`, `tooOften` and the general kinds
 */
export async function phoneNumber(api: WechatApi, code: string): Promise<WechatPhoneNumber> {
  const { phone_info: info } = await api.jsonWithToken(
    {
      name: 'getPhoneNumber',
      method: 'POST',
      path: '/wxa/business/getuserphonenumber',
      body: { code },
      retryOn: 'busy',
    },
    PhoneNumber,
  );
  return {
    phoneNumber: info.phoneNumber,
    purePhoneNumber: info.purePhoneNumber,
    countryCode: String(info.countryCode),
  };
}
