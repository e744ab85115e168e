import type { EntityManager } from 'typeorm';
import { generateReview } from '../activity-review/demo-review.js';
import { writeReview } from '../activity-review/write-review.js';
import { generateCheckIns } from '../check-in/check-in.generator.js';
import { writeCheckIns } from '../check-in/write-check-ins.js';
import type { DemoCommunity } from '../demo-community.js';
import { generatePickUps, writePickUps } from '../pick-up/demo-pick-ups.js';
import type { DraftEncryption } from '../seed/encrypt.js';
import { generateActivities } from './activity.generator.js';
import { writeActivities } from './write-activities.js';

/** Activities, with who came to them, who takes the children home, and what was told afterwards. */
export async function seedActivities(
  manager: EntityManager,
  demo: DemoCommunity,
  now: Date,
  encryption: DraftEncryption,
): Promise<void> {
  const activities = generateActivities(demo, now);
  await writeActivities(manager, activities);
  await writeCheckIns(manager, generateCheckIns(activities, now));
  await writeReview(manager, generateReview(activities));
  await writePickUps(manager, generatePickUps(demo, activities, encryption, now));
}
