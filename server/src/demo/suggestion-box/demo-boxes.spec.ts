import { describe, expect, it } from '@jest/globals';
import { missedOn, nextOpeningOn } from '../../suggestion-box/box-schedule.policy.js';
import { isPublishedWorkingDay } from '../../working-calendar/working-calendar.service.js';
import { generateComplaints } from '../complaint/demo-complaints.js';
import { generateCommunity } from '../demo-community.js';
import { xihe } from '../plan/xihe.plan.js';
import { generateBoxes } from './demo-boxes.js';

const demo = generateCommunity(xihe);
const now = new Date('2026-11-22T08:00:00.000Z');
const today = '2026-11-22';
const { boxes, openings, slips } = generateBoxes(demo, generateComplaints(demo, now).complaints, now);

describe('the suggestion boxes of the demo', () => {
  it('are one to open today, one that was missed, and some in good order', () => {
    expect(boxes.filter((box) => nextOpeningOn(box, today, isPublishedWorkingDay) === today)).toHaveLength(1);
    expect(boxes.filter((box) => missedOn(box, today, isPublishedWorkingDay) !== null)).toHaveLength(1);
    expect(boxes.length).toBeGreaterThan(2);
  });

  it('were opened by two people on the days that they tell of, once a day', () => {
    for (const { id, lastOpenedOn } of boxes) {
      const own = openings.filter(({ boxId }) => boxId === id);
      expect(
        own
          .map(({ day }) => day)
          .sort()
          .at(-1),
      ).toBe(lastOpenedOn);
      expect(new Set(own.map(({ day }) => day)).size).toBe(own.length);
    }
    for (const { firstStaffMemberId, secondStaffMemberId, id, slipCount } of openings) {
      expect(firstStaffMemberId).not.toBe(secondStaffMemberId);
      expect(slips.filter(({ openingId }) => openingId === id)).toHaveLength(slipCount);
    }
  });
});
