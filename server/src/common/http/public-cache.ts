import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

export interface PublicAnswer {
  /** JSON. */
  readonly body: string;
  /** The ETag by which somebody who has it already can say so. */
  readonly tag: string;
}

/** Serialised answers of public reads, so that a burst after a push does not reach the database. */
@Injectable()
export class PublicCache {
  readonly #answers = new LRUCache<string, PublicAnswer>({
    max: 5_000,
    maxSize: 20_000_000,
    sizeCalculation: ({ body }) => body.length,
  });
  readonly #making = new Map<string, Promise<PublicAnswer>>();

  /** What is kept under a key, or what `make` answers: it is asked once for all who come while it works. */
  answer(key: string, seconds: number, make: () => Promise<string>): Promise<PublicAnswer> {
    const kept = this.#answers.get(key);
    if (kept !== undefined) return Promise.resolve(kept);
    return this.#making.get(key) ?? this.#make(key, seconds, make);
  }

  /** To be called when something was changed that public reads show. Other servers follow when their copies expire. */
  clear(): void {
    this.#answers.clear();
    // What is being read right now may be of before the change: it is answered to those who wait, and not kept.
    this.#making.clear();
  }

  #make(key: string, seconds: number, make: () => Promise<string>): Promise<PublicAnswer> {
    const making = make()
      .then((body) => {
        const answer = { body, tag: `"${createHash('sha1').update(body).digest('base64')}"` };
        if (this.#making.get(key) === making) this.#answers.set(key, answer, { ttl: seconds * 1000 });
        return answer;
      })
      .finally(() => {
        if (this.#making.get(key) === making) this.#making.delete(key);
      });
    this.#making.set(key, making);
    return making;
  }
}
