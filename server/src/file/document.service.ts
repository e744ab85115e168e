import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { pathOf } from '@linge/shared/endpoint';
import { fileApi } from '@linge/shared/file/file.api';
import type { DocumentLink, DocumentType } from '@linge/shared/file/file.schema';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { ContentHoldService, markOf } from '../content-check/content-hold.service.js';
import { mediaTypes, toDocument } from './document.js';
import { isPublic, type File, type FileOwner } from './entities/file.entity.js';
import { documentKey } from './file-key.js';
import { FileSignature } from './file-signature.js';
import { FileStorage } from './file-storage.js';
import { FileRepository } from './file.repository.js';
import { publicSeconds, type Download } from './file.service.js';

/** A document on its way out. */
export interface DocumentDownload extends Download {
  readonly mediaType: string;
}

/** Documents beside pictures: taken in, handed to what they belong to, and given out by links. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly files: FileRepository,
    private readonly storage: FileStorage,
    private readonly signature: FileSignature,
    private readonly holds: ContentHoldService,
    private readonly clock: Clock,
  ) {}

  /**
   * The same bytes again under the same id are answered alike.
   * @throws AppError ID_ALREADY_USED, and what `toDocument` throws
   */
  async upload(id: string, accountId: string, bytes: Buffer): Promise<Created<DocumentLink>> {
    const contentHash = createHash('sha256').update(bytes).digest('hex');
    const known = await this.files.find(id);
    if (known) return this.#again(known, accountId, contentHash);
    const kept = await toDocument(bytes);
    const file: File = {
      ...{ id, type: kept.type, uploaderAccountId: accountId, ownerType: null, ownerId: null, position: 0 },
      ...{ width: kept.width, height: kept.height, bytes: kept.bytes.length, contentHash },
      // A picture is one by whatever door it comes in; at other documents WeChat does not look.
      checkState: this.holds.on && kept.type === 'jpg' ? 'waiting' : 'passed',
      createdAt: this.clock.now(),
    };
    // Bytes first: a row never stands for a document that is not there.
    await this.storage.put(documentKey(file), kept.bytes);
    try {
      const stored = await this.files.insert(file, async (manager) => {
        if (file.checkState === 'waiting') await this.holds.picture(id, accountId, manager);
      });
      if (!stored) {
        await this.storage.delete(documentKey(file));
        throw new AppError(401, 'AUTHENTICATION_REQUIRED');
      }
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const winner = await this.files.find(id);
      if (winner?.contentHash !== contentHash) await this.storage.delete(documentKey(file));
      if (!winner) throw AppError.idTaken();
      return this.#again(winner, accountId, contentHash);
    }
    return { thing: this.#link(file), first: true };
  }

  /** @throws AppError FILE_LINK_EXPIRED, NOT_FOUND */
  async download(id: string, expires: number, signature: string): Promise<DocumentDownload> {
    const maxAge = this.signature.remaining(id, 'document', expires, signature);
    if (!maxAge) throw new AppError(403, 'FILE_LINK_EXPIRED');
    return this.#open(await this.files.find(id), maxAge);
  }

  /** @throws AppError NOT_FOUND also for any other document, and once its owner is public no more */
  async downloadPublic(id: string): Promise<DocumentDownload> {
    const file = await this.files.find(id);
    return this.#open(file && isPublic(file) ? file : null, publicSeconds);
  }

  /**
   * Makes an owner's pictures and documents exactly those, within its transaction.
   * @returns false when one of them is unknown, somebody else's, or the other kind: then roll back
   */
  async assign(
    given: { readonly pictureIds: readonly string[]; readonly documentIds: readonly string[] },
    uploaderAccountId: string,
    owner: { type: FileOwner; id: string },
    manager: EntityManager,
  ): Promise<boolean> {
    const ids = [...given.pictureIds, ...given.documentIds];
    const files = await this.files.assign(ids, uploaderAccountId, owner, manager);
    const pictures = files.filter(({ type }) => type === 'picture').map(({ id }) => id);
    return files.length === ids.length && given.pictureIds.every((id, index) => pictures[index] === id);
  }

  /** Makes an owner's files public, or private again. */
  hand(id: string, from: FileOwner, to: FileOwner, manager: EntityManager): Promise<void> {
    return this.files.hand({ type: from, id }, { type: to, id }, manager);
  }

  /** Links to the documents of some owners, by owner, in order. */
  async linksOf(type: FileOwner, ownerIds: readonly string[]): Promise<Map<string, DocumentLink[]>> {
    const links = new Map<string, DocumentLink[]>();
    if (!ownerIds.length) return links;
    for (const file of await this.files.ofOwners(type, ownerIds)) {
      if (file.type === 'picture') continue;
      const owner = file.ownerId ?? '';
      links.set(owner, [...(links.get(owner) ?? []), this.#link(file)]);
    }
    return links;
  }

  async #open(file: File | null, maxAge: number): Promise<DocumentDownload> {
    const object = file && file.type !== 'picture' && (await this.storage.open(documentKey(file)));
    if (!file || !object) throw AppError.notFound();
    const mediaType = mediaTypes[file.type as DocumentType];
    return { ...object, maxAge, mediaType, etag: `"${file.contentHash.slice(0, 16)}"` };
  }

  #again(known: File, accountId: string, contentHash: string): Created<DocumentLink> {
    const same = known.uploaderAccountId === accountId && known.contentHash === contentHash;
    if (!same || known.type === 'picture') throw AppError.idTaken();
    return { thing: this.#link(known), first: false };
  }

  #link(file: File): DocumentLink {
    const { id, type, bytes, checkState } = file;
    const url = isPublic(file)
      ? `/api${pathOf(fileApi.downloadPublicDocument, { id })}`
      : this.signature.documentLink(id);
    const check = markOf(checkState);
    return { id, type: type as DocumentType, bytes, url, ...(check ? { check } : {}) };
  }
}
