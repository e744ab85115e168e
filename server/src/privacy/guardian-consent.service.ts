import { Injectable } from '@nestjs/common';
import type {
  AskGuardianConsent,
  GuardianConsent as ConsentView,
  GuardianConsentAction,
  OwnGuardianConsent,
} from '@linge/shared/privacy/guardian-consent.schema';
import { v7 as uuid } from 'uuid';
import { GrantCache } from '../common/auth/grant-cache.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { maskName } from '../common/crypto/mask.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import { HouseholdTieService, type FamilyMember } from '../household-tie/household-tie.service.js';
import { consentTopics, type ConsentNews, type ConsentStep } from './guardian-consent.announcement.js';
import { consentActions, consentSteps } from './guardian-consent.policy.js';
import { GuardianConsentRepository, type GuardianConsentRow } from './guardian-consent.repository.js';

/** Consent of a guardian before a child under 14 sends anything (监护人同意). */
@Injectable()
export class GuardianConsentService {
  constructor(
    private readonly outbox: Outbox,
    private readonly consents: GuardianConsentRepository,
    private readonly ties: HouseholdTieService,
    private readonly grants: GrantCache,
    private readonly clock: Clock,
  ) {}

  async own({ accountId }: Principal): Promise<OwnGuardianConsent> {
    const child = await this.ties.childOf(accountId);
    if (!child) return { needed: false, consent: null, guardians: 0 };
    const [latest, guardians] = await Promise.all([
      this.consents.latestOf(accountId),
      this.ties.guardiansOf(child),
    ]);
    return {
      needed: latest?.state !== 'given',
      consent: latest ? toView(latest, false) : null,
      guardians: guardians.length,
    };
  }

  /**
   * Asks the adults of the household, once however often it is sent; asking anew ends what was asked before.
   * @throws AppError ID_ALREADY_USED, GUARDIAN_CONSENT_NOT_NEEDED, GUARDIAN_UNKNOWN where no adult has an account
   */
  async ask({ id }: AskGuardianConsent, { accountId }: Principal): Promise<Created<ConsentView>> {
    const sent = async () => {
      const row = await this.consents.find(id);
      return row ? again(row, accountId) : undefined;
    };
    return createOnce(sent, async () => {
      const child = await this.ties.childOf(accountId);
      const latest = child && (await this.consents.latestOf(accountId));
      if (!child || latest?.state === 'given') throw new AppError(409, 'GUARDIAN_CONSENT_NOT_NEEDED');
      if (!(await this.ties.guardiansOf(child)).length) throw new AppError(409, 'GUARDIAN_UNKNOWN');
      return toView(await this.#ask(id, accountId, child), false);
    });
  }

  async list({ accountId }: Principal): Promise<ConsentView[]> {
    const children = await this.ties.childrenOf(accountId);
    const rows = await this.consents.ofChildren(children.map(({ residentId }) => residentId));
    return rows.map((row) => toView(row, true));
  }

  /** @throws AppError NOT_FOUND for a child not theirs, VERSION_CONFLICT, GUARDIAN_CONSENT_TRANSITION_NOT_ALLOWED */
  async answer(
    id: string,
    action: GuardianConsentAction,
    version: number,
    { accountId }: Principal,
  ): Promise<ConsentView> {
    const children = await this.ties.childrenOf(accountId);
    const self = (await this.ties.residentsOf(accountId)).find((resident) => resident.self);
    const answered = await this.outbox.transaction(async (manager, announce) => {
      const row = await this.consents.find(id, manager);
      const theirs = row && children.some(({ residentId }) => residentId === row.childResidentId);
      if (!theirs || row.state === 'ended') throw AppError.notFound();
      if (row.version !== version) throw AppError.versionConflict();
      const { from, to } = consentSteps[action];
      if (row.state !== from) throw new AppError(409, 'GUARDIAN_CONSENT_TRANSITION_NOT_ALLOWED');
      const now = this.clock.now();
      const by = { guardianAccountId: accountId, guardianResidentId: self?.residentId ?? null };
      const change = action === 'withdraw' ? { withdrawnAt: now } : { decidedAt: now, ...by };
      if (!(await this.consents.advance(row, { state: to, ...change }, manager))) {
        throw AppError.versionConflict();
      }
      if (row.childAccountId) this.#tell(to as ConsentNews, row, row.childAccountId, now, announce);
      return id;
    });
    this.grants.clear();
    const row = await this.consents.find(answered);
    if (!row) throw AppError.notFound();
    return toView(row, true);
  }

  async #ask(id: string, accountId: string, child: FamilyMember): Promise<GuardianConsentRow> {
    const askedAt = this.clock.now();
    const consent = {
      ...({
        id,
        communityId: child.communityId,
        purpose: 'account',
        childResidentId: child.residentId,
      } as const),
      ...{ childAccountId: accountId, guardianResidentId: null, guardianAccountId: null },
      ...({ state: 'asked', version: 1, askedAt, decidedAt: null, withdrawnAt: null } as const),
    };
    await this.outbox.transaction(async (manager, announce) => {
      await this.consents.endAsked(accountId, manager);
      await this.consents.insert(consent, manager);
      this.#tell('asked', { ...consent, childName: child.name }, accountId, askedAt, announce);
    });
    return { ...consent, childName: child.name, guardianName: null };
  }

  #tell(
    news: ConsentNews,
    { id, communityId, childName }: Pick<GuardianConsentRow, 'id' | 'communityId' | 'childName'>,
    childAccountId: string,
    now: Date,
    announce: Announce,
  ): void {
    const payload: ConsentStep = {
      eventId: uuid(),
      communityId,
      childAccountId,
      childName: maskName(childName),
      createdAt: now.toISOString(),
    };
    announce({ topic: consentTopics[news], subjectId: id, payload });
  }
}

function again(row: GuardianConsentRow, accountId: string): Created<ConsentView> {
  if (row.childAccountId !== accountId) throw AppError.idTaken();
  return { thing: toView(row, false), first: false };
}

function toView(row: GuardianConsentRow, guardian: boolean): ConsentView {
  const { id, purpose, state, version, childName, guardianName, askedAt, decidedAt, withdrawnAt } = row;
  return {
    ...{ id, purpose, state, version },
    childName: maskName(childName),
    guardianName: guardianName && maskName(guardianName),
    askedAt: askedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    availableActions: consentActions(state, guardian),
  };
}
