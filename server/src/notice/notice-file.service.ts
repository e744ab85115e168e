import { Injectable } from '@nestjs/common';
import type { FileLink } from '@linge/shared/file/file.schema';
import type { NoticeAttachment } from '@linge/shared/notice/notice.schema';
import type { EntityManager } from 'typeorm';
import { DocumentService } from '../file/document.service.js';
import { FileService } from '../file/file.service.js';
import type { Notice } from './entities/notice.entity.js';
import { unknownFile } from './notice-content.js';
import { toAttachments } from './notice.mapper.js';

/** What hangs on a notice, as links. */
export interface NoticeFiles {
  readonly pictures: FileLink[];
  readonly attachments: NoticeAttachment[];
}

/** Pictures and documents of notices: anybody's to see while one stands in public, else by signed links. */
@Injectable()
export class NoticeFileService {
  constructor(
    private readonly files: FileService,
    private readonly documents: DocumentService,
  ) {}

  /** All of them; others than staff see those that bear no mark. */
  async of(notice: Notice): Promise<NoticeFiles> {
    const owner = ownerOf(notice);
    const [pictures, documents] = await Promise.all([
      notice.pictureCount ? this.files.linksOf(owner, [notice.id], 'all') : undefined,
      notice.attachments.length ? this.documents.linksOf(owner, [notice.id]) : undefined,
    ]);
    return {
      pictures: pictures?.get(notice.id) ?? [],
      attachments: toAttachments(notice, documents?.get(notice.id) ?? []),
    };
  }

  /** The pictures of some notices, in two statements at most. */
  async picturesOf(notices: readonly Notice[]): Promise<Map<string, FileLink[]>> {
    const links = new Map<string, FileLink[]>();
    for (const owner of ['notice', 'publicNotice'] as const) {
      const ids = notices
        .filter((notice) => notice.pictureCount > 0 && ownerOf(notice) === owner)
        .map(({ id }) => id);
      for (const [id, its] of await this.files.linksOf(owner, ids)) links.set(id, its);
    }
    return links;
  }

  /** @throws AppError NOTICE_FILE_UNKNOWN */
  async assign(
    notice: Notice,
    {
      pictureIds,
      attachments,
    }: { pictureIds: readonly string[]; attachments: readonly { fileId: string }[] },
    accountId: string,
    manager: EntityManager,
  ): Promise<void> {
    const given = { pictureIds, documentIds: attachments.map(({ fileId }) => fileId) };
    const owner = { type: ownerOf(notice), id: notice.id };
    if (!(await this.documents.assign(given, accountId, owner, manager))) throw unknownFile();
  }

  async show(notice: Pick<Notice, 'id'>, manager: EntityManager): Promise<void> {
    await this.documents.hand(notice.id, 'notice', 'publicNotice', manager);
  }

  async hide(notice: Pick<Notice, 'id'>, manager: EntityManager): Promise<void> {
    await this.documents.hand(notice.id, 'publicNotice', 'notice', manager);
  }
}

/** Only while it stands; those who write it keep the links that expire before and after. */
function ownerOf({ isPublic, state }: Notice): 'notice' | 'publicNotice' {
  return isPublic && state === 'published' ? 'publicNotice' : 'notice';
}
