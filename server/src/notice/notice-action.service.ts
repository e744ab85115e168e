import { Injectable } from '@nestjs/common';
import type {
  CreateNotice,
  NoticeActionBody,
  NoticeDesk,
  StaffNoticeAction,
} from '@linge/shared/notice/notice-desk.schema';
import { noticeWorkflow } from '@linge/shared/notice/notice.transitions';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import { firstEvent } from '../common/workflow/workflow-event.js';
import type { Notice } from './entities/notice.entity.js';
import { NoticeAudienceService } from './notice-audience.service.js';
import { changedParts, checkValidity, contentColumns, correctedColumns } from './notice-content.js';
import { NoticeFileService } from './notice-file.service.js';
import { NoticeRefusedService } from './notice-refused.service.js';
import { NoticeStepService, type StepRequest } from './notice-step.service.js';
import { NoticeViewService, type OpenedNotice } from './notice-view.service.js';
import { NoticeRepository } from './notice.repository.js';

type Work = NonNullable<StepRequest['work']>;

/** What each action writes besides its step. */
type Works = {
  readonly [A in StaffNoticeAction]?: (body: NoticeActionBody<A>, principal: Principal) => Work;
};

/** Writing notices: drafts, and the steps that people ask for. */
@Injectable()
export class NoticeActionService {
  readonly #works: Works = {
    change: (body, principal) => (opened, now) => this.#change(opened, body, principal, now),
    issue: () => (opened) => this.#somebody(opened),
    approve: () => (opened) => this.#somebody(opened),
    sendBack:
      ({ note }) =>
      () =>
        Promise.resolve({ note }),
    correct: (body) => (opened, now, manager) => this.#correct(opened, body, now, manager),
    withdraw:
      ({ note }) =>
      () =>
        Promise.resolve({ note, change: { withdrawnReason: note } }),
  };

  constructor(
    private readonly outbox: Outbox,
    private readonly notices: NoticeRepository,
    private readonly audiences: NoticeAudienceService,
    private readonly steps: NoticeStepService,
    private readonly views: NoticeViewService,
    private readonly files: NoticeFileService,
    private readonly refused: NoticeRefusedService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a draft.
   * @throws AppError PERMISSION_DENIED, ID_ALREADY_USED, NOTICE_AUDIENCE_OUT_OF_REACH, REGISTRY_LABEL_UNKNOWN,
   * NOTICE_FILE_UNKNOWN, NOTICE_VALIDITY_PAST
   */
  async create(principal: Principal, body: CreateNotice): Promise<Created<NoticeDesk>> {
    const contentHash = this.index.content(JSON.stringify(body));
    return createOnce(
      () => this.#sentBefore(principal, body.id, contentHash),
      async () => {
        await this.#write(principal, body, contentHash);
        return this.#view(principal, body.id);
      },
    );
  }

  /**
   * @throws AppError NOT_FOUND, PERMISSION_DENIED, VERSION_CONFLICT, NOTICE_TRANSITION_NOT_ALLOWED and what the
   * action's work throws
   */
  async act<A extends StaffNoticeAction>(
    id: string,
    action: A,
    body: NoticeActionBody<A>,
    principal: Principal,
  ): Promise<NoticeDesk> {
    const { version } = body;
    const work = this.#works[action]?.(body as never, principal);
    await this.steps.take(id, principal, { action, version, ...(work ? { work } : {}) });
    return this.#view(principal, id);
  }

  async #write(principal: Principal, body: CreateNotice, contentHash: string): Promise<void> {
    const { id, level, communityId, audience, ...written } = body;
    const now = this.clock.now();
    checkValidity(written, now);
    const address = await this.audiences.resolve(principal, { level, communityId, audience });
    const { role, ...place } = address;
    const { accountId } = principal;
    const notice: Notice = {
      ...{ id, level, ...place, authorAccountId: accountId, authorRole: role },
      ...{ state: noticeWorkflow.initial, version: 1, revision: 1, contentHash },
      ...contentColumns(written),
      ...{ dueAt: null, publishedAt: null, correctedAt: null, lastRemindedAt: null, endedAt: null },
      ...{ withdrawnReason: null, createdAt: now, updatedAt: now },
    };
    await this.outbox.transaction(async (manager) => {
      await this.notices.insert(notice, manager);
      const event = firstEvent(noticeWorkflow, accountId, now, role);
      await this.notices.appendEvent({ ...event, noticeId: id, note: null }, manager);
      await this.files.assign(notice, written, accountId, manager);
    });
  }

  /** Once it is out, nothing of a draft may be left that its author could not write today. */
  async #change(
    { row }: OpenedNotice,
    { version: _version, audience, ...written }: NoticeActionBody<'change'>,
    principal: Principal,
    now: Date,
  ) {
    checkValidity(written, now);
    const asked = { level: row.level, communityId: homeOf(row, principal), audience };
    const { role: _role, ...place } = await this.audiences.resolve(principal, asked);
    return { change: { ...place, ...contentColumns(written) }, files: written };
  }

  /** @throws AppError NOTICE_AUDIENCE_EMPTY */
  async #somebody({ row }: OpenedNotice) {
    if (!(await this.audiences.anybody(row.audience))) throw new AppError(409, 'NOTICE_AUDIENCE_EMPTY');
    return {};
  }

  async #correct(
    { row }: OpenedNotice,
    { note, ...content }: NoticeActionBody<'correct'>,
    now: Date,
    manager: EntityManager,
  ) {
    checkValidity(content, now);
    const { pictures } = await this.files.of(row);
    const changed = changedParts(
      row,
      pictures.map(({ id }) => id),
      content,
    );
    if (!changed.length) {
      throw new AppError(400, 'REQUEST_INVALID', 'Nothing is different', [
        { path: 'body.text', code: 'unchanged' },
      ]);
    }
    const documents = content.attachments.length > 0;
    const unlet = row.revision > 1 && (await this.refused.unlet(row, manager));
    if (unlet) await this.notices.hideNote(row, manager);
    return {
      note,
      change: correctedColumns(content),
      files: content,
      guarded: {
        needsApproval: await this.views.needsApproval(row, documents, manager),
        addsDocuments: documents && row.attachments.length === 0,
      },
      correction: {
        ...{ note, changed, previousTitle: row.title, previousText: row.text },
        previousValidUntil: row.validUntil,
        ...{ noteHidden: false, previousHidden: unlet },
      },
    };
  }

  async #sentBefore(
    principal: Principal,
    id: string,
    contentHash: string,
  ): Promise<Created<NoticeDesk> | undefined> {
    const row = await this.notices.find(id);
    if (!row) return undefined;
    const same = row.authorAccountId === principal.accountId && row.contentHash === contentHash;
    if (!same) throw AppError.idTaken();
    return { thing: await this.#view(principal, id), first: false };
  }

  async #view(principal: Principal, id: string): Promise<NoticeDesk> {
    return this.views.view(await this.views.open(id, principal), principal);
  }
}

/** A town writes as any of its communities. */
function homeOf({ communityId, townId }: Notice, { grants }: Principal): string {
  if (communityId) return communityId;
  return grants.find((grant) => grant.role === 'townOfficer' && grant.townId === townId)?.communityId ?? '';
}
