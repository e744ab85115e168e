import type { StoredHousehold } from './registry-image.js';

/** The open households of a community, by themselves and by their rooms. */
export class HouseholdIndex {
  readonly #byId = new Map<string, StoredHousehold>();
  readonly #byRoom = new Map<string, StoredHousehold[]>();
  /** What earlier rows say of a household’s landlord. */
  readonly landlords = new Map<string, { name?: string | null; phone?: string | null; row: number }>();

  constructor(households: readonly StoredHousehold[]) {
    for (const household of households) {
      this.#byId.set(household.id, household);
      this.#byRoom.set(household.roomId, [...(this.#byRoom.get(household.roomId) ?? []), household]);
    }
  }

  get(id: string): StoredHousehold | undefined {
    return this.#byId.get(id);
  }

  inRoom(roomId: string): readonly StoredHousehold[] {
    return this.#byRoom.get(roomId) ?? [];
  }
}
