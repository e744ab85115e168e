import type { DataSource } from 'typeorm';
import { GrantCache } from '../../src/common/auth/grant-cache.js';
import { Clock } from '../../src/common/clock/clock.js';
import { FamilyRepository } from '../../src/household-tie/family.repository.js';
import { FollowTieRepository } from '../../src/household-tie/follow-tie.repository.js';
import { HouseholdTieRepository } from '../../src/household-tie/household-tie.repository.js';
import { HouseholdTieService } from '../../src/household-tie/household-tie.service.js';
import { HouseholdTieListeners } from '../../src/household-tie/tie-listener.js';
import { GuardianConsentEndingService } from '../../src/privacy/guardian-consent-ending.service.js';
import { GuardianConsentRepository } from '../../src/privacy/guardian-consent.repository.js';
import { inboxes } from '../factory/message.js';

/** The nightly look at consents, of a server whose calendar is so many days ahead. */
export function endingAhead(dataSource: DataSource, daysAhead: number): GuardianConsentEndingService {
  const clock = new Clock(daysAhead * 24 * 60);
  const grants = new GrantCache();
  const listeners = new HouseholdTieListeners();
  // Who speaks for whom is asked alone: no request for a household is touched.
  const requests = {} as never;
  const ties = new HouseholdTieService(
    new HouseholdTieRepository(dataSource),
    ...([requests, requests] as const),
    new FamilyRepository(dataSource),
    new FollowTieRepository(dataSource),
    ...([listeners, grants, clock] as const),
  );
  const consents = new GuardianConsentRepository(dataSource);
  const messages = inboxes(dataSource, clock);
  return new GuardianConsentEndingService(dataSource, consents, ties, listeners, messages, grants, clock);
}
