import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../clock/clock.js';
import { WorkLoop, type WorkLoopOptions } from './work-loop.js';

type WorkerOptions = Omit<WorkLoopOptions, 'next'>;

/** Works beside the requests for as long as the server runs; before that ends, it ends what is under way. */
export abstract class BackgroundWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #loop: WorkLoop;

  protected constructor(options: WorkerOptions) {
    this.#loop = new WorkLoop({ ...options, next: () => this.next() });
  }

  /** Does some of what waits. @returns whether there may be more */
  protected abstract next(): Promise<boolean>;

  /** Whether the server is to end: what is long should end early. */
  protected get stopped(): boolean {
    return this.#loop.stopped;
  }

  onApplicationBootstrap(): void {
    this.#loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#loop.stop();
  }

  /** Looks for work at once. */
  wake(): void {
    this.#loop.wake();
  }

  /** Looks for work now, and waits until there is none. */
  settle(): Promise<void> {
    return this.#loop.settle();
  }
}

interface LeasedWorkerOptions extends WorkerOptions {
  /** How long what is claimed is nobody else's; a server that dies gives it back by that. */
  readonly leaseMs: number;
  readonly clock: Clock;
}

/** One that claims what it works at, so that no other server does the same meanwhile. */
export abstract class LeasedWorker extends BackgroundWorker {
  /** As whom it claims. */
  protected readonly id = uuid();
  readonly #leaseMs: number;
  readonly #clock: Clock;

  protected constructor({ leaseMs, clock, ...options }: LeasedWorkerOptions) {
    super(options);
    this.#leaseMs = leaseMs;
    this.#clock = clock;
  }

  /** Until when what is claimed now is this server's. */
  protected until(): Date {
    return new Date(this.#clock.now().getTime() + this.#leaseMs);
  }
}
