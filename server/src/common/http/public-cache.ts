import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

/** Serialised answers of public reads, so that a burst after a push does not reach the database. */
@Injectable()
export class PublicCache {
  readonly #answers = new LRUCache<string, string>({
    max: 5_000,
    maxSize: 20_000_000,
    sizeCalculation: (body) => body.length,
  });

  get(url: string): string | undefined {
    return this.#answers.get(url);
  }

  set(url: string, body: string, seconds: number): void {
    this.#answers.set(url, body, { ttl: seconds * 1000 });
  }

  /** To be called when something was changed that public reads show. Other servers follow when their copies expire. */
  clear(): void {
    this.#answers.clear();
  }
}
