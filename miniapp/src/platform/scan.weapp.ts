import Taro from '@tarojs/taro';

export const canScan = true;

/** What the code says; null when the person gave up. Both codes count: a link's QR and WeChat's own. */
export async function scan(): Promise<string | null> {
  try {
    const answer = await Taro.scanCode({ scanType: ['qrCode'] });
    // WeChat's own code has no text but the page it opens
    return answer.result || answer.path || null;
  } catch {
    return null;
  }
}
