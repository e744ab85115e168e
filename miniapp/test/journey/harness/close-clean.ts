import { expect } from '@jest/globals';
import { seriousViolations } from './accessibility';
import type { Build } from './chromium';
import type { JourneyPage } from './journey-page';
import { overBudget } from './payload';

/** Closes a page on which nothing may have gone wrong: no errors, nothing too large sent. */
export async function closeFaultless(app: JourneyPage): Promise<void> {
  await checkFaultless(app);
  await app.closeApp();
}

/** The same, and it has to be readable by a screen reader. */
export async function closeClean(app: JourneyPage, build: Build): Promise<void> {
  await checkFaultless(app);
  if (build === 'h5') expect(await seriousViolations(app)).toEqual([]);
  await app.closeApp();
}

/** Closes a page whatever happened on it: where all went well it is closed already. */
export async function closeAnyhow(app: JourneyPage): Promise<void> {
  await app.closeApp().catch(() => undefined);
}

async function checkFaultless(app: JourneyPage): Promise<void> {
  expect(await app.errors()).toEqual([]);
  expect(overBudget(await app.interactions())).toEqual([]);
}
