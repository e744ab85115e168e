import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { pathOf } from '@linge/shared/endpoint';
import { fileApi } from '@linge/shared/file/file.api';
import { FileVariant, type FileLink } from '@linge/shared/file/file.schema';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import { Config } from '../config/config.js';
import { ContentHoldService, markOf } from '../content-check/content-hold.service.js';
import { isPublic, type File, type FileOwner } from './entities/file.entity.js';
import { fileKey, keysOf } from './file-key.js';
import { FileSignature } from './file-signature.js';
import { FileStorage, type StoredObject } from './file-storage.js';
import { FileRepository } from './file.repository.js';
import { toPicture } from './picture.js';

/** A picture on its way out. */
export interface Download extends StoredObject {
  /** Seconds that the link it came by is still good for. */
  readonly maxAge: number;
  readonly etag: string;
}

/** Pictures: taken in, handed to what they belong to, and shown by signed links. */
@Injectable()
export class FileService {
  constructor(
    private readonly files: FileRepository,
    private readonly storage: FileStorage,
    private readonly signature: FileSignature,
    private readonly holds: ContentHoldService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes in a picture; the same bytes again under the same id are answered alike.
   * @throws AppError ID_ALREADY_USED, and what `toPicture` throws
   */
  async upload(id: string, accountId: string, bytes: Buffer): Promise<{ link: FileLink; created: boolean }> {
    const contentHash = createHash('sha256').update(bytes).digest('hex');
    const known = await this.files.find(id);
    if (known) return this.#again(known, accountId, contentHash);
    const { full, thumbnail, width, height } = await toPicture(bytes);
    const file: File = {
      ...{ id, type: 'picture', uploaderAccountId: accountId, ownerType: null, ownerId: null, position: 0 },
      ...{ width, height, bytes: full.length, contentHash },
      checkState: this.holds.on ? 'waiting' : 'passed',
      createdAt: this.clock.now(),
    };
    // Bytes first: a row never stands for a picture that is not there.
    await this.storage.put(fileKey(file, 'full'), full);
    await this.storage.put(fileKey(file, 'thumbnail'), thumbnail);
    try {
      if (!(await this.files.insert(file, (manager) => this.#hold(file, manager)))) await this.#gone(file);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return this.#loser(file);
    }
    return { link: this.#link(file), created: true };
  }

  /** @throws AppError FILE_LINK_EXPIRED, NOT_FOUND */
  async download(id: string, variant: FileVariant, expires: number, signature: string): Promise<Download> {
    const maxAge = this.signature.remaining(id, variant, expires, signature);
    if (!maxAge) throw new AppError(403, 'FILE_LINK_EXPIRED');
    const file = await this.files.find(id, 'picture');
    const object = file && (await this.storage.open(fileKey(file, variant)));
    if (!file || !object) throw AppError.notFound();
    return { ...object, maxAge, etag: etagOf(file, variant) };
  }

  /**
   * A picture of something public.
   * @throws AppError NOT_FOUND also for any other picture, and once its owner is public no more
   */
  async downloadPublic(id: string, variant: FileVariant): Promise<Download> {
    const file = await this.files.find(id, 'picture');
    const object = file && isPublic(file) && (await this.storage.open(fileKey(file, variant)));
    if (!file || !object) throw AppError.notFound();
    // Whoever is shown may take it back: it is asked for each time whether it is still public.
    const maxAge = file.ownerType === 'publicReviewPicture' ? 0 : publicSeconds;
    return { ...object, maxAge, etag: etagOf(file, variant) };
  }

  /**
   * Copies pictures that hang on some owners, so that what becomes of the copies does not touch those. A copy belongs
   * to the account until it is attached, and goes like any picture that is never used.
   * @returns the copies' ids in the order of `ids`; undefined where one of them hangs on none of those owners
   */
  async copy(
    ids: readonly string[],
    from: { readonly type: FileOwner; readonly ownerIds: readonly string[] },
    accountId: string,
  ): Promise<string[] | undefined> {
    if (!ids.length) return [];
    const known = await this.files.ofOwners(from.type, from.ownerIds);
    const originals = ids.map((id) => known.find((file) => file.id === id));
    if (!originals.every((file) => file !== undefined)) return undefined;
    const copies: string[] = [];
    for (const original of originals) copies.push(await this.#copy(original, accountId));
    return copies;
  }

  /** Takes an owner's pictures from it within a transaction; nobody sees them once that is committed. */
  detach(owner: { type: FileOwner; id: string }, manager: EntityManager): Promise<void> {
    return this.files.detach(owner, manager);
  }

  /**
   * Hands pictures to their owner within its transaction.
   * @returns false when one of them is unknown, somebody else's, or belongs elsewhere already: then roll back
   */
  async attach(
    ids: readonly string[],
    uploaderAccountId: string,
    owner: { type: FileOwner; id: string },
    manager: EntityManager,
  ): Promise<boolean> {
    if (!ids.length) return true;
    return (await this.files.attach(ids, uploaderAccountId, owner, manager)) === ids.length;
  }

  /**
   * Links to the pictures of some owners, in order.
   * @param seen `all` for those who uploaded them and for staff; others see what was let through
   */
  async linksOf(
    type: FileOwner,
    ownerIds: readonly string[],
    seen: 'checked' | 'all' = 'checked',
  ): Promise<Map<string, FileLink[]>> {
    const links = new Map<string, FileLink[]>();
    if (!ownerIds.length) return links;
    for (const file of await this.files.ofOwners(type, ownerIds)) {
      if (seen === 'checked' && file.checkState !== 'passed') continue;
      if (file.type !== 'picture') continue;
      const owner = file.ownerId ?? '';
      links.set(owner, [...(links.get(owner) ?? []), this.#link(file)]);
    }
    return links;
  }

  /** A picture for a copy of its uploader's own data; undefined where it is gone. */
  async openFull(id: string): Promise<StoredObject | undefined> {
    const file = await this.files.find(id);
    return file ? this.storage.open(fileKey(file, 'full')) : undefined;
  }

  /** Where anybody finds a picture for some seconds, for WeChat to look at it; undefined where it is gone. */
  async addressFor(id: string, seconds: number): Promise<string | undefined> {
    const file = await this.files.find(id);
    if (!file) return undefined;
    const attached = file.type !== 'picture' && this.signature.documentLink(id, seconds);
    return `${this.config.publicUrl}${attached || this.signature.link(id, 'full', seconds)}`;
  }

  /** Pictures by id, for staff who look at them whatever they belong to. */
  async linksTo(ids: readonly string[]): Promise<Map<string, FileLink>> {
    const files = ids.length ? await this.files.findAll(ids) : [];
    return new Map(files.map((file) => [file.id, this.#link({ ...file, ownerType: null })]));
  }

  /** Deletes pictures that were uploaded before an instant and never used. @returns how many */
  async deleteOrphans(before: Date): Promise<number> {
    let deleted = 0;
    for (;;) {
      const orphans = await this.files.orphans(before, orphanRows);
      let gone = 0;
      for (const orphan of orphans) {
        // The row decides: whichever server deletes it deletes the bytes, and a picture just used keeps both.
        if (!(await this.files.deleteFree(orphan.id))) continue;
        await this.#deleteBytes(orphan);
        await this.holds.forgetPictures([orphan.id]);
        gone++;
      }
      deleted += gone;
      if (orphans.length < orphanRows || !gone) return deleted;
    }
  }

  async #hold({ id, uploaderAccountId }: File, manager: EntityManager): Promise<void> {
    if (this.holds.on) await this.holds.picture(id, uploaderAccountId, manager);
  }

  #again(known: File, accountId: string, contentHash: string): { link: FileLink; created: boolean } {
    const same = known.uploaderAccountId === accountId && known.contentHash === contentHash;
    if (!same || known.type !== 'picture') throw AppError.idTaken();
    return { link: this.#link(known), created: false };
  }

  /** Another upload with this id was faster. */
  async #loser(file: File): Promise<{ link: FileLink; created: boolean }> {
    const winner = await this.files.find(file.id);
    if (winner?.contentHash !== file.contentHash) await this.#deleteBytes(file);
    if (!winner) throw AppError.idTaken();
    return this.#again(winner, file.uploaderAccountId, file.contentHash);
  }

  /** Its account was deleted meanwhile: nothing of it stays. */
  async #gone(file: File): Promise<never> {
    await this.#deleteBytes(file);
    throw new AppError(401, 'AUTHENTICATION_REQUIRED');
  }

  async #deleteBytes(file: Pick<File, 'id' | 'contentHash' | 'type'>): Promise<void> {
    for (const key of keysOf(file)) await this.storage.delete(key);
  }

  async #copy(original: File, accountId: string): Promise<string> {
    const now = this.clock.now();
    const free = { uploaderAccountId: accountId, ownerType: null, ownerId: null, position: 0 };
    const file: File = { ...original, ...free, id: uuid(), createdAt: now };
    for (const variant of FileVariant.options) {
      const object = await this.storage.open(fileKey(original, variant));
      if (!object) throw new Error(`The bytes of picture ${original.id} are gone`);
      await this.storage.put(fileKey(file, variant), await buffer(object.stream));
    }
    // Copies of the same bytes are let through together; what was said while this one was made holds for it, too.
    const like = (manager: EntityManager) => this.files.checkLike(file.id, original.id, manager);
    if (!(await this.files.insert(file, like))) await this.#gone(file);
    return file.id;
  }

  #link(file: File): FileLink {
    const { id, width, height, checkState } = file;
    const link = (variant: FileVariant) => {
      if (isPublic(file)) return `/api${pathOf(fileApi.downloadPublic, { id, variant })}`;
      // one that is attached as a document has no smaller one of itself
      const attached = file.type !== 'picture' && this.signature.documentLink(id);
      return attached || this.signature.link(id, variant);
    };
    const check = markOf(checkState);
    const urls = { thumbnailUrl: link('thumbnail'), url: link('full') };
    return { id, ...urls, width, height, ...(check ? { check } : {}) };
  }
}

const orphanRows = 200;
/** Seconds that a public picture may be kept, and so be seen after it was taken back. */
export const publicSeconds = 300;

function etagOf({ contentHash }: File, variant: FileVariant): string {
  return `"${contentHash.slice(0, 16)}-${variant}"`;
}
