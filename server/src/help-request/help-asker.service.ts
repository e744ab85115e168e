import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { HelpPersonRepository, type OwnPersonRow } from './help-person.repository.js';
import type { HelpAsker } from './help-request.policy.js';

/** Who somebody is to those for whom a hand is asked. */
@Injectable()
export class HelpAskerService {
  constructor(private readonly people: HelpPersonRepository) {}

  async of(
    { accountId, grants }: Pick<Principal, 'accountId' | 'grants'>,
    manager?: EntityManager,
  ): Promise<HelpAsker & { readonly people: readonly OwnPersonRow[] }> {
    const people = await this.people.ofAccount(accountId, manager);
    const ids = (which: (person: OwnPersonRow) => boolean) =>
      new Set(people.filter(which).map(({ residentId }) => residentId));
    return {
      ...{ accountId, grants, people },
      selves: ids(({ nearness }) => nearness === 'self'),
      known: ids(({ nearness }) => nearness !== 'household'),
      family: ids(() => true),
    };
  }
}
