import * as z from 'zod/mini';
import type { WechatApi } from '../wechat.api.js';

/** What WeChat makes of a text or picture; it leaves the decision to whoever asks. */
export interface WechatVerdict {
  readonly suggest: 'pass' | 'review' | 'risky';
  /** What it seems to be about; 100 is nothing in particular. */
  readonly label: number;
}

/** Where something was written: 1 a profile, 2 a comment, 3 a forum, 4 a social log. */
export type WechatScene = 1 | 2 | 3 | 4;

export interface TextToCheck {
  /** Whoever wrote it; they must have been in the mini-program within 2 hours. */
  readonly openid: string;
  readonly scene: WechatScene;
  /** At most {@link longestCheckedText} characters. */
  readonly content: string;
  readonly title?: string;
  readonly nickname?: string;
}

/** Characters that one check takes. */
export const longestCheckedText = 2_500;

const Checked = z.object({
  result: z.object({ suggest: z.enum(['pass', 'review', 'risky']), label: z.number() }),
});

/**
 * Checks what a user wrote.
 * @throws WechatError `visitTooOld`, `openidUnknown`, `other` for a text that is too long, and the general kinds
 */
export async function checkText(api: WechatApi, text: TextToCheck): Promise<WechatVerdict> {
  const { result } = await api.jsonWithToken(
    {
      name: 'msgSecCheck',
      method: 'POST',
      path: '/wxa/msg_sec_check',
      body: {
        version: 2,
        openid: text.openid,
        scene: text.scene,
        content: plain(text.content),
        title: text.title && plain(text.title),
        nickname: text.nickname && plain(text.nickname),
      },
      retryOn: 'busyOrUnreachable',
    },
    Checked,
  );
  return result;
}

/** JSON writes halves of characters and most control characters as `\\u…`, which WeChat would check as it stands. */
function plain(text: string): string {
  return Buffer.from(text)
    .toString()
    .replace(/(?![\t\n\r])\p{Cc}/gu, ' ');
}
