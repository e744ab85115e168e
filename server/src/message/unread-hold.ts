import { Injectable } from '@nestjs/common';
import type { Message } from '@linge/shared/message/message.schema';

export type SubjectType = Message['subject']['type'];

/** Those out of some subjects of a type that still ask an account for more than a look. */
export type StillAsked = (accountId: string, subjectIds: readonly string[]) => Promise<readonly string[]>;

/**
 * What stays unread when all is marked as read, because something is asked of the reader that only they can give.
 * Whoever asks registers when the modules start.
 */
@Injectable()
export class UnreadHold {
  readonly #asked = new Map<SubjectType, StillAsked>();

  /** @throws Error where a type has somebody who asks already */
  register(type: SubjectType, stillAsked: StillAsked): void {
    if (this.#asked.has(type)) throw new Error(`Two hold messages about ${type}`);
    this.#asked.set(type, stillAsked);
  }

  /** Types of which messages may stay unread. */
  get types(): readonly SubjectType[] {
    return [...this.#asked.keys()];
  }

  /** Which of some subjects hold their messages. */
  async heldOf(accountId: string, subjects: readonly Message['subject'][]): Promise<string[]> {
    const held: string[] = [];
    for (const [type, stillAsked] of this.#asked) {
      const ids = subjects.flatMap((subject) => (subject.type === type ? [subject.id] : []));
      if (ids.length) held.push(...(await stillAsked(accountId, ids)));
    }
    return held;
  }
}
