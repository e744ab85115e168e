import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import sharp from 'sharp';
import { DataSource, In } from 'typeorm';
import { Config } from '../../config/config.js';
import { File } from '../../file/entities/file.entity.js';
import { fileKey } from '../../file/file-key.js';
import { FileStorage } from '../../file/file-storage.js';
import { toPicture } from '../../file/picture.js';
import { pictureHash, riverBank, twoVolunteers } from './demo-picture.js';

/** Draws the pictures of the demo where they are missing: seeding writes rows alone. */
@Injectable()
export class DemoPictureService implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly storage: FileStorage,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.demo) return;
    const drawn = new Map([riverBank, twoVolunteers].map((picture) => [pictureHash(picture), picture]));
    const rows = await this.dataSource.manager.findBy(File, { contentHash: In([...drawn.keys()]) });
    for (const row of rows) {
      const picture = drawn.get(row.contentHash);
      const kept = await this.storage.open(fileKey(row, 'thumbnail'));
      kept?.stream.destroy();
      if (kept || !picture) continue;
      const { full, thumbnail } = await toPicture(await sharp(Buffer.from(picture.svg)).png().toBuffer());
      await this.storage.put(fileKey(row, 'full'), full);
      await this.storage.put(fileKey(row, 'thumbnail'), thumbnail);
    }
  }
}
