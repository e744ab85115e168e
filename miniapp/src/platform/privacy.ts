import Taro from '@tarojs/taro';
import { createStore } from '../services/store';

export interface PrivacyQuestion {
  readonly resolve: (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void;
}

/** The question that WeChat is waiting to have answered. */
export const privacyStore = createStore<PrivacyQuestion | null>(null);

let listening = false;

/** Has WeChat's questions put into the store; once for the app. */
export function waitForPrivacy(): void {
  if (listening) return;
  listening = true;
  // not in every version of WeChat; where it is missing, WeChat shows a dialog of its own
  Taro.onNeedPrivacyAuthorization?.((resolve: PrivacyQuestion['resolve']) => privacyStore.set({ resolve }));
}
