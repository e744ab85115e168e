import * as z from 'zod/mini';

const stamp = {
  /** Seconds since the epoch. */
  timestamp: z.string().check(z.regex(/^\d{1,12}$/)),
  nonce: z.string().check(z.minLength(1), z.maxLength(64)),
};
const signature = z.string().check(z.regex(/^[0-9a-f]{40}$/));

/** WeChat asks whether the address knows the token. */
export const ConfirmCallback = z.object({
  ...stamp,
  signature,
  echostr: z.string().check(z.minLength(1), z.maxLength(512)),
});
export type ConfirmCallback = z.infer<typeof ConfirmCallback>;

/** WeChat pushes an event; the signature covers what is encrypted. */
export const ReceiveCallback = z.object({ ...stamp, msg_signature: signature });
export type ReceiveCallback = z.infer<typeof ReceiveCallback>;
