import { randomBytes } from 'node:crypto';
import type { SimulatorClock } from './simulator-clock.js';

/** What a link opens. */
export interface LinkTarget {
  readonly path: string;
  readonly query: string;
}

/** Links that open the mini-program, until they expire. */
export class UrlLinks {
  readonly #links = new Map<string, LinkTarget & { readonly expiresAt: number }>();

  constructor(private readonly clock: SimulatorClock) {}

  make(target: LinkTarget, days: number): string {
    const link = `https://wxaurl.cn/${randomBytes(8).toString('base64url')}`;
    this.#links.set(link, { ...target, expiresAt: this.clock.now() + days * 86_400_000 });
    return link;
  }

  /** What a tap on the link opens; undefined once it is over. */
  open(link: string): LinkTarget | undefined {
    const found = this.#links.get(link);
    if (!found || this.clock.now() >= found.expiresAt) return undefined;
    return { path: found.path, query: found.query };
  }
}
