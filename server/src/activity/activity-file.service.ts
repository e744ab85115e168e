import { Injectable } from '@nestjs/common';
import type { FileLink } from '@linge/shared/file/file.schema';
import type { EntityManager } from 'typeorm';
import { AppError } from '../common/error/app-error.js';
import { DocumentService } from '../file/document.service.js';
import { FileService } from '../file/file.service.js';
import type { Activity } from './entities/activity.entity.js';

type Pictured = Pick<Activity, 'id' | 'pictureCount' | 'publishedAt'>;

/** Pictures of activities: anybody's to see once one was published, before by signed links. */
@Injectable()
export class ActivityFileService {
  constructor(
    private readonly files: FileService,
    private readonly documents: DocumentService,
  ) {}

  /** Of some activities, in two statements at most. @param seen `all` for those who organise them */
  async picturesOf(
    activities: readonly Pictured[],
    seen: 'checked' | 'all' = 'checked',
  ): Promise<Map<string, FileLink[]>> {
    const links = new Map<string, FileLink[]>();
    for (const owner of ['activity', 'publicActivity'] as const) {
      const ids = activities
        .filter((activity) => activity.pictureCount > 0 && ownerOf(activity) === owner)
        .map(({ id }) => id);
      for (const [id, its] of await this.files.linksOf(owner, ids, seen)) links.set(id, its);
    }
    return links;
  }

  /** @throws AppError ACTIVITY_FILE_UNKNOWN */
  async assign(
    activity: Pictured,
    pictureIds: readonly string[],
    accountId: string,
    manager: EntityManager,
  ): Promise<void> {
    const owner = { type: ownerOf(activity), id: activity.id };
    if (await this.documents.assign({ pictureIds, documentIds: [] }, accountId, owner, manager)) return;
    throw new AppError(400, 'ACTIVITY_FILE_UNKNOWN', undefined, [
      { path: 'body.pictureIds', code: 'unknown' },
    ]);
  }

  async show({ id }: Pick<Activity, 'id'>, manager: EntityManager): Promise<void> {
    await this.documents.hand(id, 'activity', 'publicActivity', manager);
  }
}

function ownerOf({ publishedAt }: Pictured): 'activity' | 'publicActivity' {
  return publishedAt ? 'publicActivity' : 'activity';
}
