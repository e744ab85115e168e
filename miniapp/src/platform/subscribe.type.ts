import type { ConsentAnswer } from '@linge/shared/subscription/subscription.schema';

/** What became of asking: answers by WeChat's ids of templates, or why nobody was asked. */
export type AskOutcome =
  | { readonly kind: 'answered'; readonly answers: Readonly<Record<string, ConsentAnswer>> }
  /** The person has turned all such messages off in WeChat itself. */
  | { readonly kind: 'off' }
  | { readonly kind: 'failed' };

export interface SubscribePlatform {
  /** Whether this build runs where such messages can be agreed to. */
  readonly canAsk: boolean;
  /**
   * Asks for consent to templates, three at most. WeChat takes it only right within a tap: nothing may be awaited
   * between the tap and this call. Never rejects.
   */
  readonly ask: (templateIds: readonly string[]) => Promise<AskOutcome>;
  /**
   * Opens WeChat's settings of this mini-program: who let WeChat keep an answer is asked no more, and changes it there.
   * Never rejects.
   */
  readonly openSetting: () => Promise<void>;
}
