import { Injectable } from '@nestjs/common';
import type {
  AskForHelp,
  HelpPerson,
  HelpRequest as HelpRequestView,
} from '@linge/shared/help-request/help-request.schema';
import { helpRequestWorkflow } from '@linge/shared/help-request/help-request.transitions';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { maskName } from '../common/crypto/mask.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import { firstEvent } from '../common/workflow/workflow-event.js';
import type { HelpRequest } from './entities/help-request.entity.js';
import { HelpAskerService } from './help-asker.service.js';
import { HelpPersonRepository, type HelpPersonRow } from './help-person.repository.js';
import { HelpRequestMapper } from './help-request.mapper.js';
import { dueAtOf, keeperOf, lastDayOf, mayAskFor, phaseOf } from './help-request.policy.js';
import { HelpRequestRepository } from './help-request.repository.js';
import { HelpRequestStepService } from './help-request-step.service.js';
import { HelpRequestViewService } from './help-request-view.service.js';
import { HelpRequestWordService } from './help-request-word.service.js';

type Asked = Pick<HelpRequest, 'askedFor' | 'askerRole'> & { readonly person: HelpPersonRow };

/** Asking for a hand. */
@Injectable()
export class HelpRequestAskService {
  constructor(
    private readonly outbox: Outbox,
    private readonly requests: HelpRequestRepository,
    private readonly people: HelpPersonRepository,
    private readonly askers: HelpAskerService,
    private readonly steps: HelpRequestStepService,
    private readonly words: HelpRequestWordService,
    private readonly views: HelpRequestViewService,
    private readonly mapper: HelpRequestMapper,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** For whom an account may ask as a resident; itself first. */
  async listPeople(principal: Principal): Promise<HelpPerson[]> {
    const { people } = await this.askers.of(principal);
    return people.map(({ residentId, name, nearness }) => ({
      residentId,
      name: nearness === 'household' ? maskName(name) : name,
      self: nearness === 'self',
    }));
  }

  /**
   * Takes it in once, however often it is sent; volunteers see it at once where its words are let through at once.
   * @throws AppError NOT_FOUND for somebody for whom they may not ask, ID_ALREADY_USED, HELP_REQUEST_DAY_OUT_OF_RANGE
   */
  async ask(principal: Principal, body: AskForHelp): Promise<Created<HelpRequestView>> {
    const contentHash = this.index.content(JSON.stringify(body));
    return createOnce(
      () => this.#sentBefore(principal, body.id, contentHash),
      async () => {
        const asked = await this.#askedBy(principal, body.residentId);
        if (!mayAskFor(body.day, this.clock.today())) {
          throw new AppError(400, 'HELP_REQUEST_DAY_OUT_OF_RANGE', undefined, [
            { path: 'body.day', code: 'out_of_range' },
          ]);
        }
        await this.outbox.transaction((manager, announce) =>
          this.#write(principal, body, asked, contentHash, manager, announce),
        );
        return this.views.get(principal, body.id);
      },
    );
  }

  /** As a resident for their own; else as staff for somebody whom they serve. */
  async #askedBy(principal: Principal, residentId: string): Promise<Asked> {
    const { people } = await this.askers.of(principal);
    const own = people.find((one) => one.residentId === residentId);
    if (own) {
      return { person: own, askedFor: own.nearness === 'self' ? 'self' : 'family', askerRole: 'resident' };
    }
    const person = await this.people.find(residentId);
    const role: Role | undefined = person && keeperOf(principal.grants, person);
    if (!person || !role) throw AppError.notFound();
    return { person, askedFor: 'byStaff', askerRole: role };
  }

  async #write(
    { accountId }: Principal,
    { id, residentId, kind, day, dayPart, expectedMinutes, text, phone }: AskForHelp,
    { person: { communityId, gridId }, askedFor, askerRole }: Asked,
    contentHash: string,
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    const now = this.clock.now();
    const state = helpRequestWorkflow.initial;
    const lastDay = lastDayOf(day, this.clock.today());
    const help: HelpRequest = {
      ...{ id, communityId, gridId, residentId, askerAccountId: accountId, askerRole, askedFor },
      ...{ kind, day, dayPart, lastDay, expectedMinutes, text },
      phoneCipher: this.mapper.seal('helpRequestPhone', id, phone),
      ...{ state, phase: phaseOf(state), version: 1, dueAt: dueAtOf({ state, day, lastDay }, now) },
      ...{ takerAccountId: null, takerPhoneCipher: null, takenAt: null, servedOn: null },
      ...{ statedMinutes: null, counteredMinutes: null, minutes: null, reason: null, thanks: null },
      ...{ contentHash, endedAt: null, createdAt: now, updatedAt: now },
    };
    await this.requests.insert(help, manager);
    const event = firstEvent(helpRequestWorkflow, accountId, now, askerRole);
    await this.requests.appendEvent({ ...event, helpRequestId: id, note: null, minutes: null }, manager);
    if (await this.words.markOn(help, manager)) return;
    await this.steps.takeAsSystem(help, 'show', manager, announce);
  }

  async #sentBefore(
    principal: Principal,
    id: string,
    contentHash: string,
  ): Promise<Created<HelpRequestView> | undefined> {
    const known = await this.requests.find(id);
    if (!known) return undefined;
    const same = known.askerAccountId === principal.accountId && known.contentHash === contentHash;
    if (!same) throw AppError.idTaken();
    return { thing: await this.views.get(principal, id), first: false };
  }
}
