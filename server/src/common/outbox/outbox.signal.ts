import { Injectable } from '@nestjs/common';

/** Tells the worker of this process that something was committed, so that it need not wait for its next look. */
@Injectable()
export class OutboxSignal {
  #listener: () => void = () => undefined;

  listen(listener: () => void): void {
    this.#listener = listener;
  }

  wake(): void {
    this.#listener();
  }
}
