import { Injectable } from '@nestjs/common';
import type { ActivityDesk, ActivityDeskQuery } from '@linge/shared/activity/activity-desk.schema';
import type {
  ActivityAction,
  ActivityActor,
  ActivityEventType,
  ActivityState,
} from '@linge/shared/activity/activity.schema';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import type { Asker } from '../common/workflow/workflow-decision.workflow.js';
import { WorkflowEngine } from '../common/workflow/workflow-engine.js';
import { StaffService } from '../staff/staff.service.js';
import { UnitService } from '../staff/unit.service.js';
import { ActivityChoiceService } from './activity-choice.service.js';
import { ActivityFileService } from './activity-file.service.js';
import { ActivityListRepository } from './activity-list.repository.js';
import { ActivityWordService } from './activity-word.service.js';
import { authorOf, iso, toDeskSummary, toEvent, toSession } from './activity.mapper.js';
import { organisedRanges, organiserRole, type Organising } from './activity.policy.js';
import { ActivityRepository } from './activity.repository.js';
import { activityTable, type ActivityCase } from './activity.workflow.js';
import type { Activity } from './entities/activity.entity.js';
import { freeIn } from './sign-up.policy.js';

export { activityEndTopics } from './activity.announcement.js';

/** An activity as one who organises stands to it. */
export interface OpenedActivity {
  readonly row: Activity;
  readonly case: ActivityCase;
  readonly asker: Asker<ActivityActor>;
}

/** Opens activities for those who organise them: whether they may, and what they are shown. */
@Injectable()
export class ActivityViewService {
  /** Made with the module: a bad transition table stops the boot. */
  readonly engine = new WorkflowEngine<
    ActivityState,
    ActivityAction,
    ActivityEventType,
    ActivityActor,
    ActivityCase
  >(activityTable);

  constructor(
    private readonly activities: ActivityRepository,
    private readonly lists: ActivityListRepository,
    private readonly choices: ActivityChoiceService,
    private readonly files: ActivityFileService,
    private readonly words: ActivityWordService,
    private readonly staff: StaffService,
    private readonly units: UnitService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND also where it is none of theirs */
  async open(id: string, principal: Principal): Promise<OpenedActivity> {
    const who = await this.choices.organising(principal);
    const row = await this.activities.find(id);
    return this.openedBy(row, who);
  }

  /** @throws AppError NOT_FOUND also where it is none of theirs */
  async openedBy(
    row: Activity | null,
    who: Organising & { readonly accountId: string },
    manager?: EntityManager,
  ): Promise<OpenedActivity> {
    const role = row && organiserRole(who, row);
    if (!role) throw AppError.notFound();
    const actors = new Map<ActivityActor, Role>([['organiser', role]]);
    return {
      row,
      asker: { accountId: who.accountId, actors },
      case: await this.caseOf(row, manager),
    };
  }

  async caseOf(row: Activity, manager?: EntityManager): Promise<ActivityCase> {
    const { id, state, version, firstStartsAt, lastStartsAt, lastEndsAt } = row;
    const unpublished = state === 'draft' || state === 'waitsForCheck';
    const held = unpublished && (await this.words.markOn(row, manager)) !== undefined;
    return { id, state, version, firstStartsAt, lastStartsAt, lastEndsAt, held, now: this.clock.now() };
  }

  async view({ row, asker, case: its }: OpenedActivity, { accountId }: Principal): Promise<ActivityDesk> {
    const { id, unitId, communityId, state } = row;
    const [events, roles, sessions, pictures, units, mark] = await Promise.all([
      this.activities.events(id),
      this.activities.roles([id]),
      this.activities.sessions(id),
      this.files.picturesOf([row], 'all'),
      this.units.namesOf(unitId ? [unitId] : [], communityId),
      state === 'discarded' ? undefined : this.words.markOn(row),
    ]);
    const accounts = [row.authorAccountId, ...events.flatMap(({ actorAccountId }) => actorAccountId ?? [])];
    const staffNames = await this.staff.staffNamesOf([...new Set(accounts)]);
    const names = { accountId, staffNames };
    const { text, toBring, offerHours, insurance, needsGuardianConsent, audience, cancelledReason } = row;
    const unitName = unitId && units.get(unitId);
    return {
      ...toDeskSummary(row, roles),
      ...authorOf(row, names),
      ...{ text, toBring, offerHours, insurance, needsGuardianConsent, cancelledReason },
      unit: unitId && unitName ? { id: unitId, name: unitName } : null,
      sessions: sessions.map(toSession),
      roles: roles.map((role) => ({
        ...{ id: role.id, name: role.name, places: role.places },
        ...{ free: freeIn(role), taken: role.taken, offered: role.offered },
      })),
      audience: { ...audience, grids: [...audience.grids], labels: [...audience.labels] },
      signUpFrom: iso(row.signUpFrom),
      signUpUntil: iso(row.signUpUntil),
      cancelUntil: iso(row.cancelUntil),
      pictures: pictures.get(id) ?? [],
      publishedAt: iso(row.publishedAt),
      changedAt: iso(row.changedAt),
      ...(mark ? { check: mark } : {}),
      timeline: events.map((event) => toEvent(event, row, names)),
      availableActions: this.engine.availableActions(its, asker),
    };
  }

  async list(principal: Principal, { limit, cursor, state }: ActivityDeskQuery) {
    const ranges = organisedRanges(await this.choices.organising(principal));
    const rows = await this.lists.organised(ranges, state, decodeInstantCursor(cursor), limit + 1);
    const roles = await this.activities.roles(rows.map(({ id }) => id));
    return pageOfRows(rows, limit, instantKeys, (row) =>
      toDeskSummary(
        row,
        roles.filter(({ activityId }) => activityId === row.id),
      ),
    );
  }
}
