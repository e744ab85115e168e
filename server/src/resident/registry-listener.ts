import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What of a write others have to follow, in the same transaction. */
export interface RegistryMoves {
  readonly communityId: string;
  /** People who do not live in that household any more: moved, moved out or died. */
  readonly left: readonly { readonly residentId: string; readonly householdId: string }[];
  /** Of those who left, who does not live in the community any more. */
  readonly goneResidentIds: readonly string[];
  readonly closedHouseholdIds: readonly string[];
}

export type RegistryListener = (moves: RegistryMoves, manager: EntityManager) => Promise<void>;

/** Whoever keeps something by household or person registers here when its module starts. */
@Injectable()
export class RegistryListeners {
  readonly #listeners: RegistryListener[] = [];

  register(listener: RegistryListener): void {
    this.#listeners.push(listener);
  }

  async tell(moves: RegistryMoves, manager: EntityManager): Promise<void> {
    if (!moves.left.length && !moves.closedHouseholdIds.length) return;
    for (const listener of this.#listeners) await listener(moves, manager);
  }
}
