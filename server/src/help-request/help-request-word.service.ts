import { Injectable } from '@nestjs/common';
import type { ContentMark } from '@linge/shared/content-check/content-mark.schema';
import type { EntityManager } from 'typeorm';
import { ContentHoldService } from '../content-check/content-hold.service.js';
import { HelpRequestRepository } from './help-request.repository.js';

/** Whether the words of a request were let through. */
@Injectable()
export class HelpRequestWordService {
  constructor(
    private readonly holds: ContentHoldService,
    private readonly requests: HelpRequestRepository,
  ) {}

  /** What stands beside what was asked for; undefined where volunteers may read it. */
  markOn(
    { id, askerAccountId }: { readonly id: string; readonly askerAccountId: string },
    manager?: EntityManager,
  ): Promise<ContentMark | undefined> {
    return this.holds.markOn(
      'helpRequest',
      id,
      'neighbours',
      () => Promise.resolve([askerAccountId]),
      manager,
    );
  }

  /** The same of the kind word; undefined where the volunteer may read it. */
  markOnThanks(id: string): Promise<ContentMark | undefined> {
    return this.holds.markOn('helpRequest', id, 'followers', () => this.requests.actors(id));
  }

  /** Of some, those whose words others do not read. */
  async hidden(ids: readonly string[]): Promise<Set<string>> {
    const held = await this.holds.notPassed('helpRequest', ids, 'neighbours');
    return new Set(held.map(({ subjectId }) => subjectId));
  }
}
