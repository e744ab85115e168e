import { Injectable } from '@nestjs/common';
import type { ComplaintEventType } from '@linge/shared/complaint/complaint.schema';
import type { FileLink } from '@linge/shared/file/file.schema';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { FileService } from '../file/file.service.js';
import { ComplaintFilingRepository } from './complaint-filing.repository.js';
import { ComplaintViewService } from './complaint-view.service.js';
import { ComplaintRepository } from './complaint.repository.js';

/** What was said or shown in one step. */
export interface SpokenStep {
  readonly eventId: string;
  readonly type: ComplaintEventType;
  readonly note: string | null;
  readonly photos: readonly FileLink[];
}

/** A complaint for somebody who may make it public. */
export interface ReleasableComplaint {
  readonly id: string;
  readonly number: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly gridName: string;
  readonly category: { readonly id: string; readonly code: string; readonly name: string };
  readonly text: string;
  /** With unit and room, where it has them. */
  readonly place: string;
  readonly sensitive: boolean;
  /** Who told it, where staff wrote that down; never to be public. */
  readonly toldName: string | null;
  readonly createdAt: Date;
  /** When it was dealt with or refused; null while it has not ended. */
  readonly settledAt: Date | null;
  readonly solved: boolean | null;
  readonly rating: number | null;
  readonly steps: readonly SpokenStep[];
}

/** Complaints as those see them who make them public. */
@Injectable()
export class ComplaintReleaseService {
  constructor(
    private readonly complaints: ComplaintRepository,
    private readonly filings: ComplaintFilingRepository,
    private readonly views: ComplaintViewService,
    private readonly files: FileService,
  ) {}

  /** @throws AppError NOT_FOUND for one that they do not see as staff */
  async open(id: string, principal: Principal): Promise<ReleasableComplaint> {
    const { row, audience } = await this.views.open(id, principal);
    if (audience !== 'staff') throw AppError.notFound();
    const events = await this.complaints.events(id);
    const filing = row.source === 'worker' ? await this.filings.find(id) : null;
    const photos = await this.files.linksOf(
      'complaintEvent',
      events.map((event) => event.id),
      'all',
    );
    return {
      id: row.id,
      number: row.number,
      communityId: row.communityId,
      gridId: row.gridId,
      gridName: row.gridName,
      category: { id: row.categoryId, code: row.categoryCode, name: row.categoryName },
      text: row.text,
      place: row.place,
      // What the community calls sensitive today is not made public, whatever it was called then.
      sensitive: Boolean(row.sensitive) || Boolean(row.categorySensitive),
      toldName: filing?.name ?? null,
      createdAt: row.createdAt,
      settledAt: ended.includes(row.state) ? row.clockStoppedAt : null,
      solved: row.solved === null ? null : Boolean(row.solved),
      rating: row.rating,
      steps: events.map((event) => ({
        eventId: event.id,
        type: event.type,
        note: event.note,
        photos: photos.get(event.id) ?? [],
      })),
    };
  }
}

const ended: readonly string[] = ['resolved', 'closed'];
