import { Injectable } from '@nestjs/common';
import type {
  ChainLink,
  ChainLinkKind,
  DialNumber,
  Door,
  DoorListQuery,
  DoorPage,
} from '@linge/shared/door/door.schema';
import { LRUCache } from 'lru-cache';
import type * as z from 'zod/mini';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { decodeCursor, pageOfRows, wholeKey } from '../common/paging/cursor.js';
import { ChainMapper } from './chain.mapper.js';
import type { ChainRow } from './chain.sql.js';
import { DoorMapper } from './door.mapper.js';
import { DoorRepository, type DoorPlace } from './door.repository.js';

const keptMs = 30_000;

/** Doors, and the chain of five links that stands behind each. */
@Injectable()
export class DoorService {
  /** A door hardly ever moves; what was just looked up serves everybody who reports at it. */
  readonly #places = new LRUCache<string, DoorPlace>({
    max: 10_000,
    ttl: keptMs,
    fetchMethod: (doorId) => this.repository.place(doorId),
  });

  constructor(
    private readonly repository: DoorRepository,
    private readonly mapper: DoorMapper,
    private readonly chain: ChainMapper,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError DOOR_NOT_FOUND */
  async page(code: string): Promise<DoorPage> {
    const row = await this.repository.page(code, this.clock.today());
    if (!row) throw AppError.notFound('DOOR_NOT_FOUND');
    return this.mapper.toPage(row);
  }

  /** @throws AppError DOOR_NOT_FOUND; DOOR_LINK_NOT_CALLABLE while the post is vacant */
  async phone(code: string, link: ChainLinkKind): Promise<DialNumber> {
    const row = await this.repository.page(code, this.clock.today());
    if (!row) throw AppError.notFound('DOOR_NOT_FOUND');
    return this.#phone(row, link);
  }

  /** @throws AppError NOT_FOUND */
  async gridChain(gridId: string): Promise<ChainLink[]> {
    return this.chain.toLinks(await this.#gridRow(gridId));
  }

  /** @throws AppError NOT_FOUND; DOOR_LINK_NOT_CALLABLE while the post is vacant */
  async gridPhone(gridId: string, link: ChainLinkKind): Promise<DialNumber> {
    return this.#phone(await this.#gridRow(gridId), link);
  }

  /** Places to report about. Any account may look: somebody new reports before the registry knows them. */
  async list(query: z.output<typeof DoorListQuery>) {
    const keys = decodeCursor(query.cursor, 2);
    const after = keys && { position: wholeKey(keys[0]), id: keys[1] ?? '' };
    const rows = await this.repository.list(query, after, query.limit + 1);
    return pageOfRows(
      rows,
      query.limit,
      (row) => [row.position, row.id],
      (row) => this.mapper.toDoor(row),
    );
  }

  /** Where something that is reported at a door belongs; undefined for an unknown door. */
  placeOf(doorId: string): Promise<DoorPlace | undefined> {
    return this.#places.fetch(doorId);
  }

  /** Those that lead to a room. */
  leadingTo(roomId: string): Promise<string[]> {
    return this.repository.leadingTo(roomId);
  }

  /** The entrance of the building unit in which a room lies; undefined where none has a code. */
  async entranceOf(roomId: string): Promise<Door | undefined> {
    const row = await this.repository.entranceOf(roomId);
    return row && this.mapper.toDoor(row);
  }

  async #gridRow(gridId: string): Promise<ChainRow> {
    const row = await this.repository.gridChain(gridId, this.clock.today());
    if (!row) throw AppError.notFound();
    return row;
  }

  #phone(row: ChainRow, link: ChainLinkKind): DialNumber {
    const phone = this.chain.phoneOf(row, link);
    if (!phone) throw AppError.notFound('DOOR_LINK_NOT_CALLABLE');
    return { phone };
  }
}
