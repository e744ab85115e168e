import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ImportSeal } from './import-seal.js';
import type { PlannedWrite } from './plan/planned-row.js';
import type { WriteGroup } from './plan/registry-steps.js';
import { RegistryImportRowRepository, type WriteRow } from './registry-import-row.repository.js';

/** Rows that are held opened at a time; a household is never taken apart. */
const pieceRows = 400;

/** Where the rows of an import stand, without what is in them. */
export interface WriteOutline {
  readonly rows: number;
  /** Positions of the rows that are written together, whole households. */
  readonly pieces: readonly (readonly number[])[];
  /** Rooms that a new household moves into. */
  readonly roomIds: readonly string[];
}

/** Some households of an import, opened. */
export interface WritePiece {
  readonly rows: number;
  readonly groups: readonly WriteGroup[];
  /** What a person, or a household that was changed itself, was left at once the import was committed; else 0. */
  readonly versionOf: (id: string) => number;
}

/** What an import is to write, a few households at a time: all of it at once would fill the memory of a server. */
@Injectable()
export class ImportWrites {
  constructor(
    private readonly rows: RegistryImportRowRepository,
    private readonly seal: ImportSeal,
  ) {}

  /** Rows of one household may stand anywhere in the file: goes through all of them once. */
  async outline(importId: string, manager: EntityManager): Promise<WriteOutline> {
    const byHousehold = new Map<string, number[]>();
    const roomIds: string[] = [];
    let rows = 0;
    for (let after = 0; ;) {
      const piece = await this.rows.writesAfter(importId, after, pieceRows, manager);
      for (const row of piece) {
        const write = this.#open(importId, row);
        const positions = byHousehold.get(write.householdId);
        if (positions) positions.push(row.position);
        else byHousehold.set(write.householdId, [row.position]);
        if (write.type !== 'change' && write.household) roomIds.push(write.household.roomId);
        after = row.position;
      }
      rows += piece.length;
      if (piece.length < pieceRows) break;
      // So that others get their turn.
      await setImmediate();
    }
    return { rows, roomIds, pieces: [...piecesOf(byHousehold.values())] };
  }

  async open(importId: string, positions: readonly number[], manager: EntityManager): Promise<WritePiece> {
    const byHousehold = new Map<string, PlannedWrite[]>();
    const versions = new Map<string, number>();
    const rows = await this.rows.writesAt(importId, positions, manager);
    for (const row of rows) {
      const write = this.#open(importId, row);
      const writes = byHousehold.get(write.householdId);
      if (writes) writes.push(write);
      else byHousehold.set(write.householdId, [write]);
      const { resultVersion, householdVersion } = row;
      if (resultVersion !== null) versions.set(write.residentId, resultVersion);
      if (write.type === 'change' && write.household && householdVersion !== null) {
        versions.set(write.household.id, householdVersion);
      }
    }
    const groups = [...byHousehold].map(([householdId, writes]) => ({ householdId, writes }));
    return { rows: rows.length, groups, versionOf: (id) => versions.get(id) ?? 0 };
  }

  #open(importId: string, { position, writeCipher }: WriteRow): PlannedWrite {
    return this.seal.openWrite(importId, position, writeCipher);
  }
}

function* piecesOf(households: Iterable<readonly number[]>): Generator<number[]> {
  let piece: number[] = [];
  for (const positions of households) {
    if (piece.length && piece.length + positions.length > pieceRows) {
      yield piece;
      piece = [];
    }
    piece.push(...positions);
  }
  if (piece.length) yield piece;
}
