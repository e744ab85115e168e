import { Injectable } from '@nestjs/common';
import type {
  OwnSignUp,
  SignUpAction,
  SignUpCandidate,
  SignUpRequest,
  SignUpStanding,
} from '@linge/shared/activity/sign-up.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import { ActivityRepository } from './activity.repository.js';
import type { Activity } from './entities/activity.entity.js';
import type { SignUp } from './entities/sign-up.entity.js';
import { SignUpLineService, type Line } from './sign-up-line.service.js';
import { SignUpOwnRepository } from './sign-up-own.repository.js';
import { SignUpPersonRepository } from './sign-up-person.repository.js';
import { SignUpPersonService, type Candidate } from './sign-up-person.service.js';
import { freeIn, signUpActions, windowOf } from './sign-up.policy.js';
import { SignUpRepository } from './sign-up.repository.js';
import { SignUpViewService } from './sign-up-view.service.js';

/** Signing up (报名), for oneself and one's own people. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly outbox: Outbox,
    private readonly activities: ActivityRepository,
    private readonly signUps: SignUpRepository,
    private readonly own: SignUpOwnRepository,
    private readonly lines: SignUpLineService,
    private readonly persons: SignUpPersonService,
    private readonly people: SignUpPersonRepository,
    private readonly views: SignUpViewService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND for one that was never published */
  async standing({ accountId }: Principal, activityId: string): Promise<SignUpStanding> {
    const activity = await this.activities.find(activityId);
    if (!activity?.publishedAt) throw AppError.notFound();
    const candidates = await this.persons.candidates(accountId);
    const ids = candidates.map(({ residentId }) => residentId);
    const [roles, overlaps, signUps] = await Promise.all([
      this.activities.roles([activityId]),
      this.people.overlaps(activityId, ids),
      this.own.inActivity(activityId, ids),
    ]);
    const free = roles.reduce((sum, role) => sum + freeIn(role), 0);
    const views = await this.views.own(signUps, selves(candidates), [activity]);
    return {
      activityId,
      window: windowOf(activity, free, this.clock.now()),
      free,
      waiting: activity.waiting,
      roles: roles.map((role) => ({ id: role.id, free: freeIn(role) })),
      needsHousehold: candidates.length === 0,
      candidates: candidates.map((candidate): SignUpCandidate => {
        const { residentId, name, self } = candidate;
        const mine = views.filter(({ view }) => view.residentId === residentId).map(({ view }) => view);
        return {
          ...{ residentId, name, self, ...this.persons.entitlementOf(activity, candidate) },
          overlaps: overlaps
            .filter((one) => one.residentId === residentId)
            .map(({ activityId: id, title, startsAt, endsAt }) => ({
              ...{ activityId: id, title },
              session: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
            })),
          signUp: mine.at(-1) ?? null,
        };
      }),
    };
  }

  /**
   * @throws AppError NOT_FOUND, ID_ALREADY_USED, SIGN_UP_NOT_YET, SIGN_UP_CLOSED, SIGN_UP_HOUSEHOLD_NEEDED,
   * SIGN_UP_PERSON_UNKNOWN, SIGN_UP_NOT_ENTITLED, SIGN_UP_GUARDIAN_CONSENT_NEEDED, SIGN_UP_ROLE_UNKNOWN, SIGN_UP_ALREADY
   */
  async signUp(
    activityId: string,
    body: SignUpRequest,
    { accountId }: Principal,
  ): Promise<Created<OwnSignUp>> {
    const contentHash = this.index.content(JSON.stringify([accountId, activityId, body]));
    const candidates = await this.persons.candidates(accountId);
    const sent = await this.#sentBefore(body.id, contentHash, candidates);
    if (sent) return sent;
    try {
      const first = await this.outbox.transaction(async (manager, announce) => {
        const line = await this.lines.open(activityId, manager);
        // The same request, which waited for itself.
        if (await this.signUps.find(body.id, manager)) return false;
        const signUp = await this.#checked(line, body, candidates, manager);
        const row = { ...signUp, accountId, contentHash };
        await this.lines.join(line, row, manager, announce);
        return true;
      });
      const thing = await this.#sentBefore(body.id, contentHash, candidates);
      if (thing) return { ...thing, first };
      throw AppError.notFound();
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const other = await this.#sentBefore(body.id, contentHash, candidates);
      if (other) return other;
      throw new AppError(409, 'SIGN_UP_ALREADY');
    }
  }

  /** @throws AppError NOT_FOUND, VERSION_CONFLICT, SIGN_UP_TRANSITION_NOT_ALLOWED, SIGN_UP_LEAVE_CLOSED */
  async answer(
    { activityId, signUpId }: { readonly activityId: string; readonly signUpId: string },
    action: SignUpAction,
    version: number,
    { accountId }: Principal,
  ): Promise<OwnSignUp> {
    const residents = await this.persons.residentsOf(accountId);
    const activity = await this.outbox.transaction(async (manager, announce) => {
      const line = await this.lines.open(activityId, manager);
      const signUp = await this.signUps.find(signUpId, manager);
      const mine = signUp && (signUp.accountId === accountId || residents.has(signUp.residentId ?? ''));
      if (signUp?.activityId !== activityId || !mine) throw AppError.notFound();
      if (signUp.version !== version) throw AppError.versionConflict();
      const now = this.clock.now();
      checkAction(line.activity, signUp, action, now);
      if (action === 'accept') await this.lines.accept(line, signUp, now, manager);
      else await this.lines.end(line, signUp, endOf[action], now, manager, announce);
      return line.activity;
    });
    const answered = await this.signUps.find(signUpId);
    const self = new Set([...residents].filter(([, own]) => own).map(([id]) => id));
    const [shown] = answered ? await this.views.own([answered], self, [activity]) : [];
    if (!shown) throw AppError.notFound();
    return shown.view;
  }

  async #checked(
    { activity, roles }: Line,
    { id, residentId, roleIds, guardianConsent }: SignUpRequest,
    candidates: readonly Candidate[],
    manager: EntityManager,
  ) {
    const now = this.clock.now();
    if (!activity.publishedAt) throw AppError.notFound();
    const window = windowOf(activity, 1, now);
    if (window === 'notYet') throw new AppError(409, 'SIGN_UP_NOT_YET');
    if (window === 'closed') throw new AppError(409, 'SIGN_UP_CLOSED');
    if (!candidates.length) throw new AppError(409, 'SIGN_UP_HOUSEHOLD_NEEDED');
    const candidate = candidates.find((one) => (residentId ? one.residentId === residentId : one.self));
    if (!candidate) throw field('SIGN_UP_PERSON_UNKNOWN', 'residentId');
    const unknown = roleIds.findIndex((roleId) => !roles.some((role) => role.id === roleId));
    if (unknown >= 0) throw field('SIGN_UP_ROLE_UNKNOWN', `roleIds.${unknown}`);
    if (await this.signUps.isOpen(activity.id, candidate.residentId, manager)) {
      throw new AppError(409, 'SIGN_UP_ALREADY');
    }
    const { needsGuardianConsent, notEntitled } = this.persons.entitlementOf(activity, candidate);
    if (notEntitled) throw new AppError(403, 'SIGN_UP_NOT_ENTITLED', notEntitled);
    if (needsGuardianConsent && !guardianConsent) {
      throw field('SIGN_UP_GUARDIAN_CONSENT_NEEDED', 'guardianConsent');
    }
    return {
      ...{ id, communityId: activity.communityId, activityId: activity.id },
      ...{ residentId: candidate.residentId, openResidentId: candidate.residentId },
      ...{ name: null, walkIn: false, wanted: roleIds, version: 1 },
      guardianConsentAt: needsGuardianConsent ? now : null,
      ...{ createdAt: now, updatedAt: now, endedAt: null },
    };
  }

  async #sentBefore(
    id: string,
    contentHash: string,
    candidates: readonly Candidate[],
  ): Promise<Created<OwnSignUp> | undefined> {
    const row = await this.signUps.find(id);
    if (!row) return undefined;
    if (row.contentHash !== contentHash) throw AppError.idTaken();
    const [shown] = await this.views.own([row], selves(candidates));
    return shown && { thing: shown.view, first: false };
  }
}

const endOf = { leave: 'left', decline: 'declined' } as const;

const selves = (candidates: readonly Candidate[]) =>
  new Set(candidates.filter(({ self }) => self).map(({ residentId }) => residentId));

function checkAction(activity: Activity, signUp: SignUp, action: SignUpAction, now: Date): void {
  if (signUpActions(activity, signUp, now).includes(action)) return;
  const late = action === 'leave' && signUp.state === 'in' && activity.state === 'published';
  throw new AppError(409, late ? 'SIGN_UP_LEAVE_CLOSED' : 'SIGN_UP_TRANSITION_NOT_ALLOWED');
}

function field(
  code: 'SIGN_UP_PERSON_UNKNOWN' | 'SIGN_UP_ROLE_UNKNOWN' | 'SIGN_UP_GUARDIAN_CONSENT_NEEDED',
  name: string,
): AppError {
  return new AppError(400, code, undefined, [{ path: `body.${name}`, code: 'invalid' }]);
}
