/** Of the Personal Information Protection Law, article 13. */
export type LegalGround =
  /** Asked for, and can be taken back. */
  | 'consent'
  /** Asked for by itself: health, children, what else is sensitive. */
  | 'separateConsent'
  /** What was asked for cannot be done without it. */
  | 'service'
  /** What the community is there for by law. */
  | 'duty'
  /** A law demands that it is kept. */
  | 'law';

/** What becomes of it when the account is deleted. */
export type Fate =
  /** It goes at once. */
  | 'deleted'
  /** It stays, for others depend on it, and can no longer be told to be somebody's. */
  | 'anonymous'
  /** It is the community's record and no part of an account. */
  | 'kept';

/** What WeChat's declaration (用户隐私保护指引) calls things. */
export type WechatKind =
  | 'phone'
  | 'picture'
  | 'file'
  | 'clipboard'
  | 'album'
  | 'publishedContent'
  | 'operationLog'
  | 'idNumber'
  | 'address'
  | 'identity';

/** One kind of personal data; its words are for residents. */
export interface DataKind {
  readonly name: string;
  readonly what: string;
  readonly purpose: string;
  readonly ground: LegalGround;
  readonly seenBy: string;
  /** For how long, and how. */
  readonly kept: string;
  readonly fate: Fate;
  /** Under which it is declared to WeChat; none where WeChat has no word for it, or gives it without asking. */
  readonly wechat: readonly WechatKind[];
}
