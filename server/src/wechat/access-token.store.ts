/** An access token as the servers of one mini-program share it; times in milliseconds since the epoch. */
export interface SharedToken {
  readonly value: string;
  readonly expiresAt: number;
  /** When somebody should fetch the next one. */
  readonly renewAt: number;
}

/** The right to fetch a token, for one server at a time. */
export interface TokenLease {
  /** Whoever asks; the same for all calls of one server. */
  readonly by: string;
  readonly now: number;
  readonly until: number;
}

/**
 * How often a token may be forced: `atOnce` times, `apart` milliseconds from one another, and once more for every `each`
 * milliseconds that pass.
 */
export interface ForcedAllowance {
  readonly apart: number;
  readonly atOnce: number;
  readonly each: number;
}

/** What was used of the allowance: when all of it will be there again. `undefined` where it is too soon for another. */
export function usedAfter(
  { apart, atOnce, each }: ForcedAllowance,
  { forcedAt, wholeAt }: { readonly forcedAt: number; readonly wholeAt: number },
  now: number,
): number | undefined {
  if (now - forcedAt < apart || wholeAt - now > (atOnce - 1) * each) return undefined;
  return Math.max(wholeAt, now) + each;
}

/** `granted`; `busy` while another server fetches; `tooSoon` after the last refresh by force. */
export type ForcedLease = 'granted' | 'busy' | 'tooSoon';

/** Where the servers of one mini-program keep their one access token. */
export interface AccessTokenStore {
  read(): Promise<SharedToken | undefined>;

  /** @returns whether it is this server's turn to fetch */
  lease(lease: TokenLease): Promise<boolean>;

  /**
   * The same for a refresh by force, of which WeChat allows a few a day.
   */
  leaseForced(lease: TokenLease, allowance: ForcedAllowance): Promise<ForcedLease>;

  /** Keeps what was fetched, unless the lease went to somebody else meanwhile, and ends the lease. */
  write(by: string, token: SharedToken): Promise<void>;

  /** Ends the lease of a server that could not fetch. */
  release(by: string): Promise<void>;
}

/** For a single server: there is nobody to share with. */
export class UnsharedTokenStore implements AccessTokenStore {
  #forcedAt = Number.NEGATIVE_INFINITY;
  #wholeAt = Number.NEGATIVE_INFINITY;

  async read(): Promise<undefined> {
    return undefined;
  }

  async lease(): Promise<boolean> {
    return true;
  }

  async leaseForced({ now }: TokenLease, allowance: ForcedAllowance): Promise<ForcedLease> {
    const used = { forcedAt: this.#forcedAt, wholeAt: this.#wholeAt };
    const wholeAt = usedAfter(allowance, used, now);
    if (wholeAt === undefined) return 'tooSoon';
    this.#wholeAt = wholeAt;
    this.#forcedAt = now;
    return 'granted';
  }

  async write(): Promise<void> {}

  async release(): Promise<void> {}
}
