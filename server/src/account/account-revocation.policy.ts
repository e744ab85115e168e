/** `wechat.AuthorizationRevoked` as the callback announces it. */
export interface RevokedAuthorization {
  readonly openid: string;
  /** WeChat's `RevokeInfo`: a number, or several with commas. */
  readonly revokeInfo?: string;
}

/** What of ours a revoked authorisation is about; WeChat's numbers of `user_authorization_revoke`. */
const kinds: Readonly<Record<string, 'phone' | 'picture'>> = { '8': 'phone', '14': 'picture' };

/** Nothing for what is never collected: number plates, invoices, nicknames, locations. */
export function revokedKinds({ revokeInfo = '' }: RevokedAuthorization): Set<'phone' | 'picture'> {
  return new Set(revokeInfo.split(/\D+/).flatMap((number) => kinds[number] ?? []));
}
