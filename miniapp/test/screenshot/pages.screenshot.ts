import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { closeAll, openApp, startServer } from '../journey/harness';
import type { Build, JourneyServer } from '../journey/harness';
import { accountShots } from './account-shots';
import { activityShots } from './activity-shots';
import { boxShots } from './box-shots';
import { cadreShots } from './cadre-shots';
import { checkInShots } from './check-in-shots';
import { checkShots } from './check-shots';
import { complaintShots } from './complaint-shots';
import { correctionShots } from './correction-shots';
import { dayShots } from './day-shots';
import { deskShots } from './desk-shots';
import { findDemoThings } from './demo-things';
import { followShots } from './follow-shots';
import { householdShots } from './household-shots';
import { importShots } from './import-shots';
import { lastWordShots } from './last-word-shots';
import { levelShots } from './level-shots';
import { mediationShots } from './mediation-shots';
import { messageShots } from './message-shots';
import { noticeShots } from './notice-shots';
import { pickUpShots } from './pick-up-shots';
import { privacyShots } from './privacy-shots';
import { recordShots } from './record-shots';
import { reviewShots } from './review-shots';
import { registryShots } from './registry-shots';
import { searchShots } from './search-shots';
import { helpRequestShots } from './help-request-shots';
import { settingShots } from './setting-shots';
import { shotsOf, type Shot } from './shots';
import { serviceHoursShots } from './service-hours-shots';
import { staffShots } from './staff-shots';

const builds: Build[] = ['h5', 'weapp'];
const folder = process.env['SCREENSHOT_DIR'] ?? 'screenshots';
const wanted = (process.env['SCREENSHOT_ONLY'] ?? '').split(',');

let server: JourneyServer;
let shots: Shot[];

beforeAll(async () => {
  server = await startServer();
  shots = [
    ...shotsOf(await findDemoThings(server)),
    ...accountShots(),
    ...(await checkShots(server)),
    ...(await privacyShots(server)),
    ...(await complaintShots(server)),
    ...(await dayShots(server)),
    ...(await deskShots(server)),
    ...(await householdShots(server)),
    ...(await staffShots(server)),
    ...(await registryShots(server)),
    ...(await mediationShots(server)),
    ...(await messageShots(server)),
    ...(await noticeShots(server)),
    ...(await recordShots(server)),
    ...(await activityShots(server)),
    ...(await reviewShots(server)),
    ...(await pickUpShots(server)),
    ...(await checkInShots(server)),
    ...(await boxShots(server)),
    ...(await cadreShots(server)),
    ...(await searchShots(server)),
    ...(await importShots(server)),
    ...(await settingShots(server)),
    ...(await levelShots(server)),
    ...(await lastWordShots(server)),
    ...(await followShots(server)),
    ...(await correctionShots(server)),
    ...(await serviceHoursShots(server)),
    ...(await helpRequestShots(server)),
  ];
}, 180_000);

afterAll(closeAll);

it.each(builds)(
  'every page of the %s build',
  async (build) => {
    const failures: string[] = [];
    await mkdir(join(folder, build), { recursive: true });
    for (const shot of shots.filter(
      (one) => (one.builds ?? builds).includes(build) && wanted.some((part) => one.name.includes(part)),
    )) {
      await take(build, shot).catch((error: unknown) => failures.push(`${shot.name}: ${String(error)}`));
    }
    expect(failures).toEqual([]);
  },
  900_000,
);

async function take(build: Build, { name, options, arrange, see }: Shot): Promise<void> {
  const app = await openApp({ build, server, ...options });
  try {
    await arrange?.(app);
    await app.see(see);
    await app.page.waitForLoadState('networkidle');
    await app.page.screenshot({
      path: join(folder, build, `${name}.png`),
      animations: 'disabled',
      fullPage: true,
    });
  } finally {
    await app.closeApp();
  }
}
