import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { AddWalkIn, ListedSignUp, ListedSignUpQuery } from '@linge/shared/activity/sign-up-list.schema';
import type { SignUpState } from '@linge/shared/activity/sign-up.schema';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import { decodeCursor, pageOfRows, wholeKey } from '../common/paging/cursor.js';
import { writeWorkbook } from '../common/workbook/workbook-writer.js';
import { ActivityChoiceService } from './activity-choice.service.js';
import { ActivityViewService } from './activity-view.service.js';
import { ActivityRepository } from './activity.repository.js';
import type { Activity } from './entities/activity.entity.js';
import type { SignUp } from './entities/sign-up.entity.js';
import { exportCells, exportColumns } from './sign-up-export.js';
import { SignUpLineService } from './sign-up-line.service.js';
import { toListed } from './sign-up.mapper.js';
import { SignUpPersonRepository } from './sign-up-person.repository.js';
import { SignUpRepository } from './sign-up.repository.js';

/** Rows of an export that are read together. */
const pieceRows = 200;
const open: readonly SignUpState[] = ['in', 'waiting', 'offered'];

/** Who signed up, for those who organise. */
@Injectable()
export class SignUpListService {
  constructor(
    private readonly outbox: Outbox,
    private readonly activities: ActivityRepository,
    private readonly signUps: SignUpRepository,
    private readonly lines: SignUpLineService,
    private readonly choices: ActivityChoiceService,
    private readonly views: ActivityViewService,
    private readonly people: SignUpPersonRepository,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND also where it is none of theirs */
  async list(principal: Principal, activityId: string, { limit, cursor, state }: ListedSignUpQuery) {
    const { row } = await this.views.open(activityId, principal);
    const [after] = decodeCursor(cursor, 1) ?? [];
    const rows = await this.signUps.listed(activityId, state, after ? wholeKey(after) : 0, limit + 1);
    const shown = await this.#shown(row, rows.slice(0, limit));
    const page = pageOfRows(
      rows,
      limit,
      ({ ticket }) => [ticket],
      ({ id }) => id,
    );
    return { items: shown, nextCursor: page.nextCursor };
  }

  /** Those who have a part in it, as a workbook that is written while it is read. @throws AppError NOT_FOUND */
  async workbook(principal: Principal, activityId: string): Promise<{ title: string; content: Readable }> {
    const { row } = await this.views.open(activityId, principal);
    return {
      title: row.title,
      content: writeWorkbook([{ name: '报名名单', columns: exportColumns, rows: this.#cells(row) }]),
    };
  }

  /**
   * Writes down somebody who came without having signed up.
   * @throws AppError NOT_FOUND, ID_ALREADY_USED, ACTIVITY_TRANSITION_NOT_ALLOWED, SIGN_UP_ROLE_UNKNOWN
   */
  async addWalkIn(principal: Principal, activityId: string, body: AddWalkIn): Promise<Created<ListedSignUp>> {
    const contentHash = this.index.content(JSON.stringify([principal.accountId, activityId, body]));
    const { row } = await this.views.open(activityId, principal);
    const sent = () => this.#sentBefore(row, body.id, contentHash);
    return createOnce(sent, async () => {
      await this.outbox.transaction(async (manager) => {
        const line = await this.lines.open(activityId, manager);
        const { state, communityId } = line.activity;
        if (state !== 'published') throw new AppError(409, 'ACTIVITY_TRANSITION_NOT_ALLOWED');
        const { id, name, roleId } = body;
        if (!line.roles.some((role) => role.id === roleId)) {
          throw new AppError(400, 'SIGN_UP_ROLE_UNKNOWN', undefined, [
            { path: 'body.roleId', code: 'unknown' },
          ]);
        }
        const now = this.clock.now();
        const signUp: Omit<SignUp, 'ticket'> = {
          ...{ id, communityId, activityId, accountId: null, residentId: null, openResidentId: null },
          ...{ name, walkIn: true, state: 'in' as const, roleId, wanted: [roleId], offerUntil: null },
          ...{ guardianConsentAt: null, version: 1, contentHash },
          ...{ createdAt: now, updatedAt: now, endedAt: null },
        };
        await this.lines.admit(line, signUp, manager);
      });
      const added = await sent();
      if (!added) throw AppError.notFound();
      return added.thing;
    });
  }

  /** @throws AppError NOT_FOUND, VERSION_CONFLICT, SIGN_UP_TRANSITION_NOT_ALLOWED */
  async remove(
    principal: Principal,
    { activityId, signUpId }: { readonly activityId: string; readonly signUpId: string },
    version: number,
  ): Promise<ListedSignUp> {
    const who = await this.choices.organising(principal);
    await this.outbox.transaction(async (manager, announce) => {
      const line = await this.lines.open(activityId, manager);
      await this.views.openedBy(line.activity, who, manager);
      const signUp = await this.signUps.find(signUpId, manager);
      if (signUp?.activityId !== activityId) throw AppError.notFound();
      if (signUp.version !== version) throw AppError.versionConflict();
      if (line.activity.state !== 'published' || !open.includes(signUp.state)) {
        throw new AppError(409, 'SIGN_UP_TRANSITION_NOT_ALLOWED');
      }
      await this.lines.end(line, signUp, 'removed', this.clock.now(), manager, announce);
    });
    const { row } = await this.views.open(activityId, principal);
    const removed = await this.signUps.find(signUpId);
    const [shown] = removed ? await this.#shown(row, [removed]) : [];
    if (!shown) throw AppError.notFound();
    return shown;
  }

  async #sentBefore(
    activity: Activity,
    id: string,
    contentHash: string,
  ): Promise<Created<ListedSignUp> | undefined> {
    const row = await this.signUps.find(id);
    if (!row) return undefined;
    if (row.contentHash !== contentHash) throw AppError.idTaken();
    const [shown] = await this.#shown(activity, [row]);
    return shown && { thing: shown, first: false };
  }

  async #shown(activity: Activity, signUps: readonly SignUp[]): Promise<ListedSignUp[]> {
    const [roles, people] = await Promise.all([
      this.activities.roles([activity.id]),
      this.people.named(signUps.flatMap(({ residentId }) => residentId ?? [])),
    ]);
    const roleNames = Object.fromEntries(roles.map(({ id, name }) => [id, name]));
    const about = { now: this.clock.now(), published: activity.state === 'published' };
    return signUps.map((signUp) => toListed(signUp, roleNames, people.get(signUp.residentId ?? ''), about));
  }

  async *#cells(activity: Activity) {
    let number = 0;
    for (let after = 0; ;) {
      const rows = await this.signUps.listed(activity.id, undefined, after, pieceRows);
      const taking = rows.filter(({ state }) => open.includes(state));
      for (const listed of await this.#shown(activity, taking)) yield exportCells(listed, ++number);
      const last = rows.at(-1);
      if (!last || rows.length < pieceRows) return;
      after = last.ticket;
    }
  }
}
