import type { Persona } from '@linge/shared/account/account.schema';

/** What a session can be opened with. */
export type Credential =
  | { readonly kind: 'wechatCode'; readonly code: string }
  | { readonly kind: 'persona'; readonly persona: Persona };

export interface LoginPlatform {
  /** Whether WeChat itself says who somebody is; else only the demo's personas can log in. */
  readonly hasWechat: boolean;
  /**
   * A fresh credential without asking anybody.
   * @throws LoginUnavailable where WeChat is not there; NetworkError when it does not answer.
   */
  readonly wechatCredential: () => Promise<Credential>;
}
