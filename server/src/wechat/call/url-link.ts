import * as z from 'zod/mini';
import type { WechatApi } from '../wechat.api.js';

/** A page that a link opens from a text message or a browser. */
export interface UrlLinkRequest {
  /** A published page, without a leading slash and without parameters. */
  readonly path: string;
  /** Its parameters, e.g. `id=…`; may be empty. */
  readonly query: string;
  /** 1–30. */
  readonly expireDays: number;
}

const Link = z.object({ url_link: z.url() });

const AFTER_DAYS = 1;

/**
 * A link that opens the mini-program.
 * @throws WechatError `pageInvalid`, `sceneInvalid`, `quotaUsedUp` and the general kinds
 */
export async function urlLink(api: WechatApi, request: UrlLinkRequest): Promise<string> {
  const { url_link: link } = await api.jsonWithToken(
    {
      name: 'generateUrlLink',
      method: 'POST',
      path: '/wxa/generate_urllink',
      body: {
        path: request.path,
        query: request.query,
        expire_type: AFTER_DAYS,
        expire_interval: request.expireDays,
      },
      retryOn: 'busyOrUnreachable',
    },
    Link,
  );
  return link;
}
