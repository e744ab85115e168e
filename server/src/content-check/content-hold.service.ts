import { Injectable } from '@nestjs/common';
import type {
  ContentCheckReason,
  ContentSubjectType,
} from '@linge/shared/content-check/content-check.schema';
import type { ContentReaders, ContentScene } from '@linge/shared/content-check/content-decision';
import type { ContentMark } from '@linge/shared/content-check/content-mark.schema';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { Config } from '../config/config.js';
import { askAgainMs, markOf, stateOfHeld } from './content-check.policy.js';
import { ContentCheckRepository, type NotPassed } from './content-check.repository.js';
import type { ContentCheck } from './entities/content-check.entity.js';

// Others use these where they show what was held.
export { markOf };
export { WordsHeld } from './words-held.decorator.js';

/** Words that are held back, and of what. */
export interface HeldWords {
  readonly accountId: string;
  readonly byStaff: boolean;
  readonly scene: ContentScene;
  readonly readers: ContentReaders;
  readonly reason: ContentCheckReason;
  readonly text: string;
  readonly subjects: readonly {
    readonly type: ContentSubjectType;
    readonly id: string;
    readonly step: number;
  }[];
}

/** What holds words back: rows that were written for them, and those of the same request before. */
export interface Held {
  readonly fresh: readonly string[];
  readonly known: readonly string[];
}

/** What stands beside a step, and whose step it is. */
export interface StepMark {
  readonly step: number;
  readonly accountId: string | null;
  readonly mark: ContentMark;
}

/** For a picture it is not told who asks: some upload for themselves, some in their work. */
const pictureScene = 2;

/** Holds content back from others, and tells what is held. Knows nothing of the capabilities that it belongs to. */
@Injectable()
export class ContentHoldService {
  #wake: () => void = () => undefined;

  constructor(
    private readonly config: Config,
    private readonly rows: ContentCheckRepository,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** Whether anything is checked at all. */
  get on(): boolean {
    return this.config.contentChecks;
  }

  /** Who asks WeChat about what is held; told when there is more. */
  listen(wake: () => void): void {
    this.#wake = wake;
  }

  /**
   * Written before the words themselves: whatever happens in between, nobody else ever sees them unchecked.
   * @returns by which they can be given back where the words were not stored
   */
  async words({ subjects, text, reason, ...held }: HeldWords): Promise<Held> {
    const rows: ContentCheck[] = [];
    const known: string[] = [];
    for (const subject of subjects) {
      const before = await this.#heldBefore(subject, text);
      known.push(...before);
      if (before.length) continue;
      const id = uuid();
      rows.push({
        ...this.#row(reason),
        ...held,
        ...{ id, kind: 'text', step: subject.step },
        ...{ subjectType: subject.type, subjectId: subject.id },
        textCipher: this.cipher.encrypt(text, fieldPlace.contentCheckText(id)),
      });
    }
    await this.rows.insert(rows);
    return { fresh: rows.map(({ id }) => id), known };
  }

  /** They are stored: WeChat is asked again, and staff are shown them. */
  async stored(ids: readonly string[]): Promise<void> {
    await this.rows.expedite(ids, this.clock.now());
    this.#wake();
  }

  /** Words that took the place of others are stored. */
  async supersede(
    subjects: HeldWords['subjects'],
    readers: ContentReaders,
    kept: readonly string[],
  ): Promise<void> {
    for (const subject of subjects) await this.rows.supersede(subject, readers, kept);
  }

  /** For words that were not stored after all. */
  release(ids: readonly string[]): Promise<void> {
    return this.rows.withdraw(ids);
  }

  /** In the transaction that writes the picture's row, which is `waiting` as long as this says nothing else. */
  async picture(fileId: string, accountId: string, manager: EntityManager): Promise<void> {
    const row: ContentCheck = {
      ...this.#row('unavailable'),
      ...{ id: uuid(), kind: 'image', subjectType: 'file', subjectId: fileId, step: 0 },
      // Where it will be shown is not known yet; what it belongs to may be public one day.
      ...{ readers: 'public', scene: pictureScene, accountId, byStaff: false },
      textCipher: null,
      nextAt: this.clock.now(),
    };
    await this.rows.insert([row], manager);
  }

  /** With pictures that are deleted. */
  forgetPictures(fileIds: readonly string[]): Promise<void> {
    return this.rows.deletePictures(fileIds);
  }

  /** What is held of a thing's steps, for those of them that somebody sees. */
  async marksOf(type: ContentSubjectType, id: string, manager?: EntityManager): Promise<StepMark[]> {
    const held = await this.rows.heldOf(type, id, manager);
    return held.flatMap(({ step, accountId, state }) => {
      const mark = markOf(state);
      return mark ? [{ step, accountId, mark }] : [];
    });
  }

  /**
   * What stands beside a thing that others may not read yet, or not at all.
   * @param writersOf whoever may have written it: what others sent under its id was never stored
   */
  async markOn(
    type: ContentSubjectType,
    id: string,
    readers: ContentReaders,
    writersOf: () => Promise<readonly string[]>,
    manager?: EntityManager,
  ): Promise<ContentMark | undefined> {
    if (!this.on) return undefined;
    const held = (await this.rows.heldOf(type, id, manager)).filter((row) => row.readers === readers);
    if (!held.length) return undefined;
    const writers = await writersOf();
    const marks = held
      .filter(({ accountId }) => accountId === null || writers.includes(accountId))
      .map(({ state }) => markOf(state));
    return marks.find((mark) => mark === 'refused') ?? marks.find((mark) => mark !== undefined);
  }

  /** Steps of some things whose words were not let through; nothing is asked where nothing is checked. */
  async notPassed(
    type: ContentSubjectType,
    ids: readonly string[],
    readers: ContentReaders,
    manager?: EntityManager,
  ): Promise<NotPassed[]> {
    return this.on && ids.length ? this.rows.notPassed(type, ids, readers, manager) : [];
  }

  /** What was written; null for a picture, and once it is forgotten. */
  wordsOf({ id, textCipher }: Pick<ContentCheck, 'id' | 'textCipher'>): string | null {
    return textCipher && this.cipher.decrypt(textCipher, fieldPlace.contentCheckText(id));
  }

  /** Goes with the account. */
  forgetAccount(accountId: string, manager: EntityManager): Promise<void> {
    return this.rows.forgetAccount(accountId, manager);
  }

  /** The same request again, after an answer that was lost. */
  async #heldBefore({ type, id, step }: HeldWords['subjects'][number], text: string): Promise<string[]> {
    const held = await this.rows.heldOf(type, id);
    return held.filter((row) => row.step === step && this.wordsOf(row) === text).map((row) => row.id);
  }

  #row(reason: ContentCheckReason) {
    const now = this.clock.now();
    return {
      state: stateOfHeld(reason),
      reason,
      communityId: null,
      gridId: null,
      traceId: null,
      attempts: 0,
      nextAt: new Date(now.getTime() + askAgainMs(0, Math.random())),
      version: 1,
      createdAt: now,
      decidedByAccountId: null,
      decidedAt: null,
      refusal: null,
    };
  }
}
