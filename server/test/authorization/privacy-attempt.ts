import type { GuardianConsentState } from '@linge/shared/privacy/guardian-consent.schema';
import { v7 as uuid } from 'uuid';
import { DataExport } from '../../src/privacy/entities/data-export.entity.js';
import { GuardianConsent } from '../../src/privacy/entities/guardian-consent.entity.js';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { retire } from '../factory/retire.js';
import { householdBeside, registered, tied } from '../household-tie/registry.js';
import type { Attempt } from './attempt.js';

const yearsAgo = (years: number) => `${Number(shanghaiDay(new Date()).slice(0, 4)) - years}-01-01`;

/** A copy that can be fetched: one's own, or a stranger's. */
async function readyExport({ factory, person, stranger, place }: Attempt) {
  const now = new Date();
  const { id } = await factory.save(DataExport, {
    ...{ id: uuid(), accountId: (place === 'ownGrid' ? person : stranger).account.id, state: 'ready' },
    ...{ done: 1, total: 1, attempts: 1, claimedBy: null, claimedUntil: null },
    ...{ createdAt: now, readyAt: now, expiresAt: new Date(now.getTime() + 86_400_000) },
  });
  return { params: { id } };
}

/** About a child: of the one who tries, or of a household that is not theirs. */
async function consent({ target, factory, person, stranger, place }: Attempt, state: GuardianConsentState) {
  const household = await householdBeside(factory, target);
  const home = { ...target, household };
  const parent = await registered(factory, home);
  if (place === 'ownGrid') await tied(factory, home, parent, person);
  const child = await registered(factory, home, { relation: 'child', birthDate: yearsAgo(9) });
  const { id } = await factory.save(GuardianConsent, {
    ...{ id: uuid(), communityId: target.community.id, purpose: 'account', childResidentId: child.id },
    ...{ childAccountId: stranger.account.id, guardianResidentId: null, guardianAccountId: null, state },
    ...{ version: 1, askedAt: new Date(), decidedAt: null, withdrawnAt: null },
  });
  return { params: { id }, body: { version: 1 } };
}

/** Whoever tries is a child here, with a parent who has an account. */
async function asking({ target, factory, person }: Attempt) {
  const household = await householdBeside(factory, target);
  const home = { ...target, household };
  await tied(factory, home, await registered(factory, home));
  const child = await registered(factory, home, { relation: 'child', birthDate: yearsAgo(9) });
  await tied(factory, home, child, person);
  return { body: { id: uuid() } };
}

export const privacyRequests = {
  // With a post it waits until that is handed over, which is no matter of who one is.
  'account.delete': async ({ dataSource, person }: Attempt) => {
    await retire(dataSource, person);
    return {};
  },
  'privacy.agree': () => ({ body: { version: 1 } }),
  'privacy.deletionOutlook': () => ({}),
  'privacy.askExport': () => ({ body: { id: uuid() } }),
  'privacy.listExports': () => ({}),
  'privacy.downloadExport': readyExport,
  'guardianConsent.own': () => ({}),
  'guardianConsent.ask': asking,
  'guardianConsent.list': () => ({}),
  'guardianConsent.give': (attempt: Attempt) => consent(attempt, 'asked'),
  'guardianConsent.decline': (attempt: Attempt) => consent(attempt, 'asked'),
  'guardianConsent.withdraw': (attempt: Attempt) => consent(attempt, 'given'),
};
