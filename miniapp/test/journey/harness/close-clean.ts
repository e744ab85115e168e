import { expect } from '@jest/globals';
import { seriousViolations } from './accessibility';
import type { Build } from './chromium';
import type { JourneyPage } from './journey-page';
import { overBudget } from './payload';

/** Closes a page on which nothing may have gone wrong: no errors, nothing too large sent, readable by a screen reader. */
export async function closeClean(app: JourneyPage, build: Build): Promise<void> {
  expect(await app.errors()).toEqual([]);
  expect(overBudget(await app.interactions())).toEqual([]);
  if (build === 'h5') expect(await seriousViolations(app)).toEqual([]);
  await app.closeApp();
}
