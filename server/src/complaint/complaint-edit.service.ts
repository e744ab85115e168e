import { Injectable } from '@nestjs/common';
import type { ComplaintEventDetail } from '@linge/shared/complaint/complaint.schema';
import type { EntityManager } from 'typeorm';
import { AppError } from '../common/error/app-error.js';
import { DocumentService } from '../file/document.service.js';
import { FileService } from '../file/file.service.js';
import { ComplaintCategoryRepository, type GridCategory } from './complaint-category.repository.js';
import type { ActionRequest } from './complaint-effect.policy.js';
import { ComplaintFollowerRepository } from './complaint-follower.repository.js';
import type { OpenedComplaint } from './complaint-opened.js';
import { picturesSeen } from './complaint.mapper.js';
import { ComplaintRepository } from './complaint.repository.js';

/** What is edited, and by whom. */
type Editor = Pick<OpenedComplaint, 'row' | 'asker' | 'audience'>;

/** What an edit changes besides words. */
export interface EditedReport {
  /** What it is about from then on; undefined where that stays. */
  readonly category: GridCategory | undefined;
  /** The report's own step and all pictures that hang on it from then on; undefined where they stay. */
  readonly pictures: { readonly eventId: string; readonly ids: readonly string[] } | undefined;
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
    { row, ...by }: Editor,
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
    const report = photoIds && (await this.#pictures(row.id, by));
    const photos = report && {
      added: photoIds.filter((id) => !report.ids.includes(id)).length,
      removed: report.ids.filter((id) => !photoIds.includes(id)).length,
    };
    const pictures = report && {
      eventId: report.eventId,
      ids: [...photoIds, ...report.unseenIds.filter((id) => !photoIds.includes(id))],
    };
    const detail: ComplaintEventDetail = {
      ...(text === row.text ? {} : { previousText: row.text }),
      ...(category ? { categoryName: category.name, fromCategoryName: row.categoryName } : {}),
      ...(photos && photos.added + photos.removed > 0 ? { photos } : {}),
    };
    return { detail, edited: { category, pictures } };
  }

  /**
   * Within the transaction of the step.
   * @throws AppError COMPLAINT_PHOTO_UNKNOWN for one that is neither the report's nor the account's own and free
   */
  async follow(
    id: string,
    { category, pictures }: EditedReport,
    accountId: string | null,
    manager: EntityManager,
  ): Promise<void> {
    // Disputes and family matters are followed by nobody.
    if (category?.sensitive) await this.followers.removeAll(id, manager);
    if (!pictures) return;
    const owner = { type: 'complaintEvent', id: pictures.eventId } as const;
    const given = { pictureIds: pictures.ids, documentIds: [] };
    if (accountId === null || !(await this.documents.assign(given, accountId, owner, manager))) {
      throw new AppError(400, 'COMPLAINT_PHOTO_UNKNOWN', undefined, [
        { path: 'body.photoIds', code: 'unknown' },
      ]);
    }
  }

  /** Those that the editor sees, and those that are kept from them until they are let through: nobody edits those away. */
  async #pictures(id: string, { asker, audience }: Omit<Editor, 'row'>) {
    const [first] = await this.complaints.events(id);
    const eventId = first?.id ?? '';
    const all = (await this.files.linksOf('complaintEvent', [eventId], 'all')).get(eventId) ?? [];
    const { accountId } = asker;
    const seen = first ? picturesSeen(all, first, { audience, accountId }) : [];
    return {
      eventId,
      ids: seen.map((link) => link.id),
      unseenIds: all.filter((link) => !seen.includes(link)).map((link) => link.id),
    };
  }
}
