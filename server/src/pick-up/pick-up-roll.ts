import { Injectable } from '@nestjs/common';
import type { Presence } from '@linge/shared/pick-up/pick-up-desk.schema';

/** Sign-up id → whether they are there; who is missing from it was not called. */
export type Roll = ReadonlyMap<string, Presence>;
export type RollSource = (activityId: string, startsAt: Date) => Promise<Roll>;

/** The roll of a session (点名), told by the capability that keeps it. */
@Injectable()
export class PickUpRoll {
  #source: RollSource = () => Promise.resolve(new Map());

  /** Once, when the module starts. */
  register(source: RollSource): void {
    this.#source = source;
  }

  of(activityId: string, startsAt: Date): Promise<Roll> {
    return this.#source(activityId, startsAt);
  }
}
