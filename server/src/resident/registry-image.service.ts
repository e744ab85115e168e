import { Injectable } from '@nestjs/common';
import type { LedgerEntry, Residency, ResidentState } from '@linge/shared/resident/ledger.schema';
import type { EntityManager } from 'typeorm';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { RegistryImageRepository, type RoomRow } from './registry-image.repository.js';
import { ResidentColumns } from './resident-columns.js';

export type { RoomRow };

/** Somebody as the registry has them, numbers in clear: never answered, never logged. */
export interface StoredPerson {
  readonly id: string;
  readonly gridId: string;
  readonly householdId: string;
  readonly roomId: string;
  readonly state: ResidentState;
  /** Of those who are not present. */
  readonly leftOn: string | null;
  readonly version: number;
  readonly entry: LedgerEntry;
}

/** An open household. */
export interface StoredHousehold {
  readonly id: string;
  readonly gridId: string;
  readonly roomId: string;
  readonly version: number;
  readonly residency: Residency;
  readonly headId: string | null;
  readonly landlordName: string | null;
  readonly landlordPhone: string | null;
}

/** All of a community’s registry. */
export interface RegistryImage {
  readonly rooms: readonly RoomRow[];
  readonly households: readonly StoredHousehold[];
  readonly people: readonly StoredPerson[];
}

/** A label that the reader sees. */
export interface LabelName {
  readonly code: string;
  readonly name: string;
}

/** A field that the community added, as the reader sees it. */
export interface CustomField {
  readonly id: string;
  readonly name: string;
  readonly type: 'text' | 'number' | 'date' | 'choice' | 'yesNo';
  /** Of a choice. */
  readonly options: readonly string[];
}

/** Statements name so many rows at most. */
const pieceRows = 1_000;

/** The whole registry of a community in a few statements, for imports, exports and rosters. */
@Injectable()
export class RegistryImageService {
  constructor(
    private readonly repository: RegistryImageRepository,
    private readonly columns: ResidentColumns,
    private readonly cipher: FieldCipher,
  ) {}

  /** Some tens of megabytes for 12,000 people. */
  async read(communityId: string): Promise<RegistryImage> {
    const rooms = await this.repository.rooms(communityId);
    const households = await this.repository.households(communityId);
    const labels = new Map<string, string[]>();
    for (const { residentId, code } of await this.repository.labelsGiven(communityId)) {
      const codes = labels.get(residentId);
      if (codes) codes.push(code);
      else labels.set(residentId, [code]);
    }
    const people = (await this.repository.residents(communityId)).map((row) => {
      const { id, gridId, householdId, roomId, state, leftOn, version } = row;
      const custom = parsed(row.custom);
      const entry = this.columns.open({ ...row, custom }, labels.get(id) ?? []);
      return { id, gridId, householdId, roomId, state, leftOn, version, entry };
    });
    return {
      rooms,
      people,
      households: households.map(({ landlordPhoneCipher, ...household }) => ({
        ...household,
        landlordPhone:
          landlordPhoneCipher &&
          this.cipher.decrypt(landlordPhoneCipher, fieldPlace.householdLandlordPhone(household.id)),
      })),
    };
  }

  /** Names of the estates of a community, or of those with buildings in a grid. */
  estates(communityId: string, gridId: string | null): Promise<string[]> {
    return this.repository.estates(communityId, gridId);
  }

  /** Labels in use, in their order. */
  async labels(communityId: string, reader: 'staff' | 'admin'): Promise<LabelName[]> {
    const labels = await this.repository.labels(communityId);
    return labels
      .filter(({ visibleTo }) => visibleTo === 'staff' || reader === 'admin')
      .map(({ code, name }) => ({ code, name }));
  }

  /** Fields that are filled in, in their order. */
  async fields(communityId: string, reader: 'staff' | 'admin'): Promise<CustomField[]> {
    const fields = await this.repository.fields(communityId);
    return fields
      .filter(({ visibleTo }) => visibleTo === 'staff' || reader === 'admin')
      .map(({ visibleTo: _, options, ...field }) => ({ ...field, options: parsed(options) ?? [] }));
  }

  /** @returns which of the rooms somebody lives in */
  async roomsTaken(roomIds: readonly string[], manager: EntityManager): Promise<Set<string>> {
    return new Set(await inPieces(roomIds, (piece) => this.repository.roomsTaken(piece, manager)));
  }
}

async function inPieces<Key, Row>(
  keys: readonly Key[],
  read: (piece: readonly Key[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < keys.length; at += pieceRows) {
    for (const row of await read(keys.slice(at, at + pieceRows))) rows.push(row);
  }
  return rows;
}

/** MySQL hands JSON over parsed, MariaDB as it was written. */
function parsed<Value>(json: Value | string): Value {
  return typeof json === 'string' ? (JSON.parse(json) as Value) : json;
}
