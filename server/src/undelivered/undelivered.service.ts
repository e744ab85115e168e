import { Injectable } from '@nestjs/common';
import type {
  SentAgain,
  Undelivered,
  UndeliveredQuery,
  UndeliveredSource,
  UndeliveredWaiting,
} from '@linge/shared/undelivered/undelivered.schema';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor } from '../common/paging/instant-cursor.js';
import { PushService } from '../subscription/push.service.js';
import { ofMessage, ofPush } from './undelivered.mapper.js';
import { maySeeUndelivered, type UndeliveredOwner } from './undelivered.policy.js';
import { UndeliveredRepository } from './undelivered.repository.js';

/** What is sent again in one request: few enough for one short transaction. */
const togetherRows = 200;

/** What was given up (没有送到的): messages that never reached an inbox, and pushes that WeChat did not take. */
@Injectable()
export class UndeliveredService {
  constructor(
    private readonly messages: UndeliveredRepository,
    private readonly pushes: PushService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED outside of one's own communities and town */
  async list(
    { grants }: Principal,
    owner: UndeliveredOwner,
    { source, limit, cursor }: z.output<typeof UndeliveredQuery>,
  ): Promise<{ items: Undelivered[]; nextCursor: string | null }> {
    if (!maySeeUndelivered(grants, owner)) throw AppError.denied();
    const key = decodeInstantCursor(cursor);
    const after = key && { availableAt: key.createdAt, settledAt: key.createdAt, id: key.id };
    if (source === 'inbox') {
      const rows = await this.messages.page(owner, after, limit + 1);
      return pageOfRows(rows, limit, ({ availableAt, id }) => [availableAt.getTime(), id], ofMessage);
    }
    const rows = await this.pushes.parkedPage(owner, after, limit + 1);
    return pageOfRows(rows, limit, ({ settledAt, id }) => [settledAt.getTime(), id], ofPush);
  }

  /** @throws AppError NOT_FOUND for what is not theirs, VERSION_CONFLICT where somebody did so already */
  async sendAgain(
    { grants }: Principal,
    { source, id }: { readonly source: UndeliveredSource; readonly id: string },
    version: number,
  ): Promise<void> {
    const from = source === 'inbox' ? this.messages : this.pushes;
    const owner = await from.ownerOf(id);
    if (!owner || !maySeeUndelivered(grants, owner)) throw AppError.notFound();
    const again =
      source === 'inbox'
        ? await this.messages.sendAgain(id, version, this.clock.now())
        : await this.pushes.sendAgain(id, version);
    if (!again) throw AppError.versionConflict();
  }

  /** @throws AppError PERMISSION_DENIED outside of one's own communities and town */
  async waiting(
    { grants }: Principal,
    owner: UndeliveredOwner,
    source: UndeliveredSource,
  ): Promise<UndeliveredWaiting> {
    if (!maySeeUndelivered(grants, owner)) throw AppError.denied();
    const until = this.clock.now();
    return { ...(await this.#counted(owner, source, until)), until: until.toISOString() };
  }

  /**
   * All but what may have arrived already, `togetherRows` of it at a time.
   * @throws AppError PERMISSION_DENIED outside of one's own communities and town
   */
  async sendAll(
    { grants }: Principal,
    owner: UndeliveredOwner,
    source: UndeliveredSource,
    until: Date,
  ): Promise<SentAgain> {
    if (!maySeeUndelivered(grants, owner)) throw AppError.denied();
    const sent =
      source === 'inbox'
        ? await this.messages.sendSomeAgain(owner, until, togetherRows, this.clock.now())
        : await this.pushes.sendSomeAgain(owner, until, togetherRows);
    return { sent, left: (await this.#counted(owner, source, until)).count };
  }

  async #counted(
    owner: UndeliveredOwner,
    source: UndeliveredSource,
    until: Date,
  ): Promise<{ count: number; doubtful: number }> {
    if (source === 'push') return this.pushes.parkedCount(owner, until);
    return { count: await this.messages.count(owner, until), doubtful: 0 };
  }
}
