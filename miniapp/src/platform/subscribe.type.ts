import type { ConsentAnswer } from '@linge/shared/subscription/subscription.schema';

/** What became of asking: answers by WeChat's ids of templates, or why nobody was asked. */
export type AskOutcome =
  | { readonly kind: 'answered'; readonly answers: Readonly<Record<string, ConsentAnswer>> }
  /** The person has turned all such messages off in WeChat itself. */
  | { readonly kind: 'off' }
  | { readonly kind: 'failed' };

/** What somebody chose in WeChat's own settings, or had it keep when it asked. */
export interface SubscribeSettings {
  /** The main switch: whether such messages may come at all. */
  readonly on: boolean;
  /** By WeChat's ids of templates, of which it does not ask any more: what it answers instead. */
  readonly kept: Readonly<Record<string, ConsentAnswer>>;
}

export interface SubscribePlatform {
  /** Whether this build runs where such messages can be agreed to. */
  readonly canAsk: boolean;
  /**
   * Asks for consent to templates, three at most. WeChat takes it only right within a tap: nothing may be awaited
   * between the tap and this call. Never rejects.
   */
  readonly ask: (templateIds: readonly string[]) => Promise<AskOutcome>;
  /** Null where that cannot be known now. Never rejects. */
  readonly settings: () => Promise<SubscribeSettings | null>;
  /** Opens WeChat's settings of this mini-program, only within a tap; how they stand when they are left. Never rejects. */
  readonly openSettings: () => Promise<SubscribeSettings | null>;
}
