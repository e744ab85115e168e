import { scannedClaim, scannedPass, type CheckInClaim } from '@linge/shared/check-in/check-in-link';
import Taro from '@tarojs/taro';
import { scan } from '../../../platform/scan';

/** Scans the organiser's screen; says so when it was another code. Null where nothing came of it. */
export async function readScreen(): Promise<CheckInClaim | null> {
  const text = await scan();
  if (text === null) return null;
  const claim = scannedClaim(text);
  if (claim) return claim;
  const title = scannedPass(text)
    ? '这是个人的签到码，请扫组织者大屏幕上的'
    : '这不是签到码，请扫组织者大屏幕上的二维码';
  await Taro.showToast({ title, icon: 'none', duration: 3000 });
  return null;
}
