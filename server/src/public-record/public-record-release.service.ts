import { Injectable } from '@nestjs/common';
import type { FileLink } from '@linge/shared/file/file.schema';
import type {
  PublicRecord as PublicRecordView,
  ReleaseDesk,
  ReleasedRecord,
  ReleaseObstacle,
  ReleasePublicRecord,
  WithdrawPublicRecord,
} from '@linge/shared/public-record/public-record.schema';
import { DataSource } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { PublicCache } from '../common/http/public-cache.js';
import { ComplaintReleaseService, type ReleasableComplaint } from '../complaint/complaint-release.service.js';
import { FileService } from '../file/file.service.js';
import type { PublicRecord } from './entities/public-record.entity.js';
import { PersonalDetailService } from './personal-detail.service.js';
import { toRecord, toReleased, toWithdrawn } from './public-record.mapper.js';
import { mayRelease } from './public-record.policy.js';
import { PublicRecordRepository, type PublicRecordRow } from './public-record.repository.js';
import { photoSides, suggestionOf } from './release-suggestion.js';

/** Why a record goes that nobody took back before another one of the same complaint was released. */
const replaced = '诉求重新办理后已另行公示';

/** Making complaints public, and taking that back. */
@Injectable()
export class PublicRecordReleaseService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: PublicRecordRepository,
    private readonly complaints: ComplaintReleaseService,
    private readonly details: PersonalDetailService,
    private readonly files: FileService,
    private readonly publicCache: PublicCache,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND for a complaint that is not theirs to release */
  async desk(complaintId: string, principal: Principal): Promise<ReleaseDesk> {
    const complaint = await this.#open(complaintId, principal);
    const [place, standing, withdrawn] = await Promise.all([
      this.details.placeOf(complaint),
      this.records.findStanding(complaintId),
      this.records.withdrawnOf(complaintId),
    ]);
    return {
      complaintId,
      number: complaint.number,
      obstacle: obstacleOf(complaint) ?? null,
      gridName: complaint.gridName,
      categoryName: complaint.category.name,
      place,
      suggestion: suggestionOf(complaint),
      photos: photoSides(complaint),
      record: standing ? toReleased(standing, await this.#photosOf(standing.id)) : null,
      withdrawn: withdrawn.map(toWithdrawn),
    };
  }

  /**
   * The record as visitors would see it.
   * @throws AppError what `release` refuses
   */
  async preview(body: ReleasePublicRecord, principal: Principal): Promise<PublicRecordView> {
    const complaint = await this.#open(body.complaintId, principal);
    const row = await this.#checked(body, complaint);
    const photos = chosen(body).map((id) => photoOf(complaint, id));
    return toRecord(row, photos);
  }

  /**
   * @throws AppError NOT_FOUND, ID_ALREADY_USED, PUBLIC_RECORD_SENSITIVE, PUBLIC_RECORD_NOT_ENDED,
   * PUBLIC_RECORD_PERSONAL_DETAIL, PUBLIC_RECORD_PHOTO_UNKNOWN, PUBLIC_RECORD_ALREADY_RELEASED
   */
  async release(body: ReleasePublicRecord, principal: Principal): Promise<Created<ReleasedRecord>> {
    const complaint = await this.#open(body.complaintId, principal);
    const contentHash = this.index.content(JSON.stringify(body));
    const sent = () => this.#sentBefore(body, principal, contentHash);
    return createOnce(
      sent,
      async () => {
        const row = await this.#checked(body, complaint);
        const { accountId } = principal;
        const eventIds = complaint.steps.map(({ eventId }) => eventId);
        const from = { type: 'complaintEvent', ownerIds: eventIds } as const;
        const photoIds = await this.files.copy(chosen(body), from, accountId);
        if (!photoIds) throw photoUnknown();
        await this.#write(row, { body, photoIds, contentHash, accountId });
        this.publicCache.clear();
        return this.#standing(body.complaintId);
      },
      () => new AppError(409, 'PUBLIC_RECORD_ALREADY_RELEASED'),
    );
  }

  /** @throws AppError NOT_FOUND, VERSION_CONFLICT also for one that was taken back before */
  async withdraw(
    id: string,
    { version, reason }: WithdrawPublicRecord,
    principal: Principal,
  ): Promise<ReleaseDesk> {
    const record = await this.records.find(id);
    if (!record || !mayRelease(principal.grants, record.communityId)) throw AppError.notFound();
    const by = { accountId: principal.accountId, at: this.clock.now(), reason };
    await this.dataSource.transaction(async (manager) => {
      if (!(await this.records.withdraw({ id, version }, by, manager))) throw AppError.versionConflict();
      await this.files.detach({ type: 'publicRecord', id }, manager);
    });
    this.publicCache.clear();
    return this.desk(record.complaintId, principal);
  }

  async #write(
    row: PublicRecordRow,
    request: {
      readonly body: ReleasePublicRecord;
      readonly photoIds: readonly string[];
      readonly contentHash: string;
      readonly accountId: string;
    },
  ): Promise<void> {
    const { body, photoIds, contentHash, accountId } = request;
    const before = await this.records.findStanding(body.complaintId);
    const record: PublicRecord = {
      ...{ id: row.id, communityId: row.communityId, gridId: row.gridId, categoryId: row.categoryId },
      ...{ complaintId: body.complaintId, standingComplaintId: body.complaintId, state: 'released' },
      ...{ title: row.title, text: row.text, answer: row.answer, place: row.place },
      ...{ reportedAt: row.reportedAt, settledAt: row.settledAt, beforePhotoCount: row.beforePhotoCount },
      ...{ version: 1, contentHash, releasedByAccountId: accountId, releasedAt: row.releasedAt },
      ...{ withdrawnByAccountId: null, withdrawnAt: null, withdrawalReason: null },
    };
    await this.dataSource.transaction(async (manager) => {
      // What visitors see no more gives way; what they see has to be taken back first, by somebody who says why.
      if (before && Number(before.shown) !== 1) {
        await this.records.withdraw(before, { accountId, at: row.releasedAt, reason: replaced }, manager);
        await this.files.detach({ type: 'publicRecord', id: before.id }, manager);
      }
      await this.records.insert(record, manager);
      const owner = { type: 'publicRecord', id: record.id } as const;
      if (!(await this.files.attach(photoIds, accountId, owner, manager))) throw photoUnknown();
    });
  }

  async #open(complaintId: string, principal: Principal): Promise<ReleasableComplaint> {
    const complaint = await this.complaints.open(complaintId, principal);
    if (!mayRelease(principal.grants, complaint.communityId)) throw AppError.notFound();
    return complaint;
  }

  /** The row that a request would write, with all that stands against it told. */
  async #checked(body: ReleasePublicRecord, complaint: ReleasableComplaint): Promise<PublicRecordRow> {
    const obstacle = obstacleOf(complaint);
    if (obstacle) throw new AppError(409, obstacleCodes[obstacle]);
    for (const id of chosen(body)) photoOf(complaint, id);
    const { title, text, answer } = body;
    await this.details.refuse({ title, text, answer }, complaint);
    const { communityId, gridId, gridName, category, createdAt, settledAt, solved, rating } = complaint;
    return {
      ...{ id: body.id, communityId, gridId, gridName, title, text, answer, solved, rating },
      ...{ categoryId: category.id, categoryCode: category.code, categoryName: category.name },
      place: await this.details.placeOf(complaint),
      reportedAt: createdAt,
      settledAt: settledAt ?? createdAt,
      beforePhotoCount: body.photos.filter(({ side }) => side === 'before').length,
      releasedAt: this.clock.now(),
      version: 1,
      shown: 1,
    };
  }

  async #sentBefore(
    { id, complaintId }: ReleasePublicRecord,
    { accountId }: Principal,
    contentHash: string,
  ): Promise<Created<ReleasedRecord> | undefined> {
    const known = await this.records.find(id);
    if (!known) return undefined;
    const same = known.releasedByAccountId === accountId && known.contentHash === contentHash;
    if (!same || known.state !== 'released') throw AppError.idTaken();
    return { thing: await this.#standing(complaintId), first: false };
  }

  async #standing(complaintId: string): Promise<ReleasedRecord> {
    const row = await this.records.findStanding(complaintId);
    if (!row) throw AppError.versionConflict();
    return toReleased(row, await this.#photosOf(row.id));
  }

  async #photosOf(id: string): Promise<FileLink[]> {
    return (await this.files.linksOf('publicRecord', [id], 'all')).get(id) ?? [];
  }
}

const obstacleCodes = {
  sensitive: 'PUBLIC_RECORD_SENSITIVE',
  notEnded: 'PUBLIC_RECORD_NOT_ENDED',
} as const satisfies Record<ReleaseObstacle, string>;

function obstacleOf({ sensitive, settledAt }: ReleasableComplaint): ReleaseObstacle | undefined {
  if (sensitive) return 'sensitive';
  return settledAt === null ? 'notEnded' : undefined;
}

/** How it was first, then what came of it; each in the order that was asked for. */
function chosen({ photos }: ReleasePublicRecord): string[] {
  const of = (wanted: 'before' | 'after') =>
    photos.filter(({ side }) => side === wanted).map(({ fileId }) => fileId);
  return [...of('before'), ...of('after')];
}

/** @throws AppError PUBLIC_RECORD_PHOTO_UNKNOWN */
function photoOf({ steps }: ReleasableComplaint, id: string): FileLink {
  const photo = steps.flatMap(({ photos }) => photos).find((one) => one.id === id);
  if (!photo) throw photoUnknown();
  return photo;
}

const photoUnknown = () =>
  new AppError(400, 'PUBLIC_RECORD_PHOTO_UNKNOWN', undefined, [{ path: 'body.photos', code: 'unknown' }]);
