import type { PersonValues } from '../sheet/person-row.js';
import type { RegistryImage, StoredPerson } from './registry-image.js';

/** Finds who a row is about among those whom the registry has. */
export class PersonIndex {
  readonly #byId = new Map<string, StoredPerson>();
  readonly #byIdNumber = new Map<string, StoredPerson>();
  readonly #atHome = new Map<string, StoredPerson | 'several'>();

  constructor({ people }: RegistryImage) {
    for (const person of people) {
      const { id, entry, roomId, state } = person;
      this.#byId.set(id, person);
      if (entry.idNumber) this.#byIdNumber.set(entry.idNumber, person);
      if (state !== 'present') continue;
      const key = homeKey(entry.name, entry.birthDate, roomId);
      this.#atHome.set(key, this.#atHome.has(key) ? 'several' : person);
    }
  }

  byId(id: string): StoredPerson | undefined {
    return this.#byId.get(id);
  }

  byIdNumber(idNumber: string): StoredPerson | undefined {
    return this.#byIdNumber.get(idNumber);
  }

  find(
    { residentId, idNumber, name, birthDate }: PersonValues,
    roomId: string | undefined,
  ): StoredPerson | undefined {
    if (residentId) return this.#byId.get(residentId);
    const byNumber = idNumber ? this.#byIdNumber.get(idNumber) : undefined;
    if (byNumber) return byNumber;
    const born = birthDate ?? (idNumber ? dayOf(idNumber) : undefined);
    if (!name || !born || !roomId) return undefined;
    const found = this.#atHome.get(homeKey(name, born, roomId));
    return found === 'several' ? undefined : found;
  }
}

const homeKey = (name: string, birthDate: string, roomId: string): string =>
  `${name}\n${birthDate}\n${roomId}`;
const dayOf = (idNumber: string): string =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
