import { AsyncResource } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

/** Tells the worker of this process that something was committed, so that it need not wait for its next look. */
@Injectable()
export class OutboxSignal {
  #listener: () => void = () => undefined;

  listen(listener: () => void): void {
    // The worker's work is not part of the request that woke it, and must not be counted as such.
    this.#listener = AsyncResource.bind(listener);
  }

  wake(): void {
    this.#listener();
  }
}
