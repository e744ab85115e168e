import { Injectable } from '@nestjs/common';
import type {
  AskedHelpAction,
  HelpActionBody,
  HelpRequest as HelpRequestView,
  HelpRequestActor,
} from '@linge/shared/help-request/help-request.schema';
import { helpKindText } from '@linge/shared/help-request/help-request-word';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import { ServiceHoursLedgerService } from '../service-hours/service-hours-ledger.service.js';
import { VolunteerService } from '../volunteer/volunteer.service.js';
import type { HelpRequest } from './entities/help-request.entity.js';
import { HelpAskerService } from './help-asker.service.js';
import { HelpRequestMapper } from './help-request.mapper.js';
import { actorsOf, isHeld, partOf } from './help-request.policy.js';
import { HelpRequestRepository } from './help-request.repository.js';
import { HelpRequestStepService, type HelpStep } from './help-request-step.service.js';
import { HelpRequestViewService } from './help-request-view.service.js';

type Work = Omit<HelpStep, 'action' | 'version'>;

/** What each action writes besides its step. */
type Works = {
  readonly [A in AskedHelpAction]?: (help: HelpRequest, body: HelpActionBody<A>, accountId: string) => Work;
};

/** Who said last how long it took; they confirm it. */
interface Confirmer {
  readonly accountId: string;
  readonly role: Role;
}

/** What people do with a request. */
@Injectable()
export class HelpRequestActionService {
  readonly #works: Works = {
    take: ({ id }, { phone }, accountId) => ({
      change: {
        ...{ takerAccountId: accountId, takenAt: this.clock.now(), reason: null },
        takerPhoneCipher: this.mapper.seal('helpRequestTakerPhone', id, phone),
      },
    }),
    finish: (help, { servedOn, minutes }) => {
      this.#checkDay(help, servedOn);
      return { change: { servedOn, statedMinutes: minutes }, minutes };
    },
    confirm: ({ statedMinutes: minutes }, { thanks }) => ({
      change: { minutes, thanks: thanks ?? null },
      minutes,
    }),
    counter: (_help, { minutes }) => ({ change: { counteredMinutes: minutes }, minutes }),
    agree: ({ counteredMinutes: minutes }) => ({ change: { minutes }, minutes }),
    dispute: (_help, { reason }) => ({ change: { reason }, note: reason }),
    settle: (_help, { minutes, reason }) => ({ change: { minutes, reason }, minutes, note: reason }),
    putBack: (_help, { reason }) => ({ change: { reason }, note: reason }),
    end: (_help, { reason }) => ({ change: { reason }, note: reason }),
  };

  constructor(
    private readonly outbox: Outbox,
    private readonly requests: HelpRequestRepository,
    private readonly askers: HelpAskerService,
    private readonly steps: HelpRequestStepService,
    private readonly views: HelpRequestViewService,
    private readonly hours: ServiceHoursLedgerService,
    private readonly volunteers: VolunteerService,
    private readonly mapper: HelpRequestMapper,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws AppError NOT_FOUND, PERMISSION_DENIED, VERSION_CONFLICT, HELP_REQUEST_TRANSITION_NOT_ALLOWED,
   * HELP_REQUEST_JUST_TAKEN where another volunteer was faster, HELP_REQUEST_DAY_OVER, HELP_REQUEST_DAY_OUT_OF_RANGE
   */
  async act<A extends AskedHelpAction>(
    id: string,
    action: A,
    body: HelpActionBody<A>,
    principal: Principal,
  ): Promise<HelpRequestView> {
    await this.outbox.transaction(async (manager, announce) => {
      const help = await this.requests.lock(id, manager);
      if (!help) throw AppError.notFound();
      const actors = actorsOf(await this.askers.of(principal, manager), help);
      if (action === 'take' && this.#wasTaken(help, actors)) return;
      if (!partOf(actors, help.state)) throw AppError.notFound();
      await this.#apply(help, actors, action, body, principal, manager, announce);
    });
    return this.views.after(principal, id);
  }

  /** Of several who take it at once the first has it; an answer that was lost on the way is given again. */
  #wasTaken(help: HelpRequest, actors: ReadonlyMap<HelpRequestActor, Role>): boolean {
    if (help.state === 'taken' && actors.has('taker')) return true;
    if (actors.has('volunteer') && isHeld(help.state)) throw new AppError(409, 'HELP_REQUEST_JUST_TAKEN');
    return false;
  }

  async #apply<A extends AskedHelpAction>(
    help: HelpRequest,
    actors: ReadonlyMap<HelpRequestActor, Role>,
    action: A,
    body: HelpActionBody<A>,
    { accountId }: Principal,
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    const asker = { accountId, actors };
    const { version } = body;
    this.steps.engine.check(this.steps.caseOf(help), asker, { action, version });
    const work = this.#works[action]?.(help, body as never, accountId);
    const moved = await this.steps.take(help, asker, { action, version, ...work }, manager, announce);
    if (moved.state !== 'closed') return;
    const role = actors.get('staff') ?? actors.get('asker') ?? 'resident';
    const confirmer = action === 'agree' ? await this.#whoCountered(moved, manager) : { accountId, role };
    await this.#count(moved, confirmer, manager, announce);
  }

  /** The volunteer agrees to what somebody else said: it is theirs that counts as confirmation. */
  async #whoCountered(help: HelpRequest, manager: EntityManager): Promise<Confirmer> {
    const said = await this.requests.lastOf(help.id, ['HelpCountered'], help.version, manager);
    return {
      accountId: said?.actorAccountId ?? help.askerAccountId,
      role: said?.actorRole ?? help.askerRole,
    };
  }

  async #count(
    { id, communityId, gridId, takerAccountId, servedOn, minutes, kind }: HelpRequest,
    { accountId: confirmedByAccountId, role: confirmedByRole }: Confirmer,
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    if (takerAccountId === null || minutes === null) return;
    const teamId = await this.volunteers.teamFor(takerAccountId, { communityId, gridId }, manager);
    await this.hours.recordHelp(
      {
        ...{ helpRequestId: id, communityId, teamId, accountId: takerAccountId, minutes },
        ...{ day: servedOn ?? this.clock.today(), what: `邻里互助：${helpKindText[kind]}` },
        ...{ confirmedByAccountId, confirmedByRole },
      },
      manager,
      announce,
    );
  }

  #checkDay({ takenAt }: HelpRequest, servedOn: string): void {
    const first = takenAt ? shanghaiDay(takenAt) : servedOn;
    if (servedOn >= first && servedOn <= this.clock.today()) return;
    throw new AppError(400, 'HELP_REQUEST_DAY_OUT_OF_RANGE', undefined, [
      { path: 'body.servedOn', code: 'out_of_range' },
    ]);
  }
}
