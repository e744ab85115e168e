import Taro from '@tarojs/taro';

/** Asks WeChat to dial; giving up at its question is no error. */
export async function dial(phoneNumber: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber });
  } catch {
    // the person decided not to call
  }
}
