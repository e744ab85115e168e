import * as z from 'zod/mini';
import type { WechatApi } from '../wechat.api.js';
import type { WechatScene } from './text-check.js';

export interface ImageToCheck {
  /** Whoever uploaded it; they must have been in the mini-program within 2 hours. */
  readonly openid: string;
  /** Readable by anybody who has it, for the 30 minutes that WeChat may take; at most 10 MB. */
  readonly mediaUrl: string;
  readonly scene: WechatScene;
}

const Accepted = z.object({ trace_id: z.string().check(z.minLength(1)) });

const IMAGE = 2;

/**
 * Asks for a check of a picture. The verdict is pushed to the callback within 30 minutes and names `traceId`.
 * @throws WechatError `visitTooOld`, `openidUnknown` and the general kinds
 */
export async function checkImage(api: WechatApi, image: ImageToCheck): Promise<{ traceId: string }> {
  const { trace_id: traceId } = await api.jsonWithToken(
    {
      name: 'mediaCheckAsync',
      method: 'POST',
      path: '/wxa/media_check_async',
      body: {
        version: 2,
        openid: image.openid,
        scene: image.scene,
        media_url: image.mediaUrl,
        media_type: IMAGE,
      },
      retryOn: 'busyOrUnreachable',
    },
    Accepted,
  );
  return { traceId };
}
