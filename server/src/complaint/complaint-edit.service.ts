import { Injectable } from '@nestjs/common';
import type { ComplaintEventDetail } from '@linge/shared/complaint/complaint.schema';
import type { EntityManager } from 'typeorm';
import { AppError } from '../common/error/app-error.js';
import { DocumentService } from '../file/document.service.js';
import { FileService } from '../file/file.service.js';
import { ComplaintCategoryRepository, type GridCategory } from './complaint-category.repository.js';
import type { ActionRequest } from './complaint-effect.policy.js';
import { ComplaintFollowerRepository } from './complaint-follower.repository.js';
import { ComplaintRepository } from './complaint.repository.js';
import type { ComplaintRow } from './complaint.row.js';

/** What an edit changes besides words. */
export interface EditedReport {
  /** What it is about from then on; undefined where that stays. */
  readonly category: GridCategory | undefined;
  /** The report's own step, which its pictures hang on; undefined where they stay. */
  readonly reportEventId: string | undefined;
}

/** Putting a report right: what it is about, and its pictures. */
@Injectable()
export class ComplaintEditService {
  constructor(
    private readonly complaints: ComplaintRepository,
    private readonly categories: ComplaintCategoryRepository,
    private readonly followers: ComplaintFollowerRepository,
    private readonly files: FileService,
    private readonly documents: DocumentService,
  ) {}

  /** @throws AppError COMPLAINT_CATEGORY_UNKNOWN */
  async editOf(
    row: ComplaintRow,
    { text, categoryId = row.categoryId, photoIds }: ActionRequest,
  ): Promise<{ detail: ComplaintEventDetail; edited: EditedReport }> {
    const { communityId, gridId } = row;
    const other = categoryId !== row.categoryId;
    const category = other ? await this.categories.findFor(categoryId, { communityId, gridId }) : undefined;
    if (other && !category) {
      throw new AppError(400, 'COMPLAINT_CATEGORY_UNKNOWN', undefined, [
        { path: 'body.categoryId', code: 'unknown' },
      ]);
    }
    const report = photoIds && (await this.#pictures(row.id));
    const photos = report && {
      added: photoIds.filter((id) => !report.ids.includes(id)).length,
      removed: report.ids.filter((id) => !photoIds.includes(id)).length,
    };
    const detail: ComplaintEventDetail = {
      ...(text === row.text ? {} : { previousText: row.text }),
      ...(category ? { categoryName: category.name, fromCategoryName: row.categoryName } : {}),
      ...(photos && photos.added + photos.removed > 0 ? { photos } : {}),
    };
    return { detail, edited: { category, reportEventId: report?.eventId } };
  }

  /**
   * Within the transaction of the step.
   * @throws AppError COMPLAINT_PHOTO_UNKNOWN for one that is neither the report's nor the account's own and free
   */
  async follow(
    id: string,
    { category, reportEventId }: EditedReport,
    { photoIds = [] }: ActionRequest,
    accountId: string | null,
    manager: EntityManager,
  ): Promise<void> {
    // Disputes and family matters are followed by nobody.
    if (category?.sensitive) await this.followers.removeAll(id, manager);
    if (reportEventId === undefined) return;
    const owner = { type: 'complaintEvent', id: reportEventId } as const;
    const given = { pictureIds: photoIds, documentIds: [] };
    if (accountId === null || !(await this.documents.assign(given, accountId, owner, manager))) {
      throw new AppError(400, 'COMPLAINT_PHOTO_UNKNOWN', undefined, [
        { path: 'body.photoIds', code: 'unknown' },
      ]);
    }
  }

  async #pictures(id: string): Promise<{ readonly eventId: string; readonly ids: readonly string[] }> {
    const [first] = await this.complaints.events(id);
    const eventId = first?.id ?? '';
    const links = await this.files.linksOf('complaintEvent', [eventId], 'all');
    return { eventId, ids: (links.get(eventId) ?? []).map((link) => link.id) };
  }
}
