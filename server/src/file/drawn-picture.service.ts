import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { drawnKey } from './file-key.js';
import { FileStorage } from './file-storage.js';

/** Pictures that are drawn once for a thing and kept beside what was uploaded; they have no row and no link. */
@Injectable()
export class DrawnPictureService {
  /** Whoever asks for the same one meanwhile gets it, too. */
  readonly #underWay = new Map<string, Promise<Buffer>>();

  constructor(private readonly storage: FileStorage) {}

  /**
   * @param draw makes a JPEG where none is kept yet
   * @throws whatever `draw` throws; the next one who asks has it drawn again
   */
  of(thingId: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const before = this.#underWay.get(thingId);
    if (before) return before;
    const picture = this.#find(thingId, draw).finally(() => this.#underWay.delete(thingId));
    this.#underWay.set(thingId, picture);
    return picture;
  }

  async #find(thingId: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const key = drawnKey(thingId);
    const kept = await this.storage.open(key);
    if (kept) return buffer(kept.stream);
    const drawn = await draw();
    await this.storage.put(key, drawn);
    return drawn;
  }
}
