import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pushableAt } from './quiet-hours.policy.js';

/** A time of 27 November in Asia/Shanghai. */
const at = (time: string) => new Date(`2026-11-27T${time}+08:00`);
const night = { from: '22:00', to: '08:00' };

describe('quiet hours', () => {
  it.each([
    ['21:59:59.999', '21:59:59.999'],
    ['08:00:00', '08:00:00'],
    ['07:59:59.999', '08:00:00'],
    ['00:00:00', '08:00:00'],
    ['12:30:00', '12:30:00'],
  ])('of a night: what is ready at %s goes out at %s', (ready, out) => {
    expect(pushableAt(at(ready), night)).toEqual(at(out));
  });

  it('over midnight end on the next day', () => {
    expect(pushableAt(at('22:00:00'), night)).toEqual(new Date('2026-11-28T08:00:00+08:00'));
  });

  it('may lie in the middle of a day', () => {
    const noon = { from: '12:00', to: '14:00' };
    expect(pushableAt(at('13:00:00'), noon)).toEqual(at('14:00:00'));
    expect(pushableAt(at('15:00:00'), noon)).toEqual(at('15:00:00'));
  });

  it('that are none keep nothing waiting', () => {
    expect(pushableAt(at('03:00:00'), null)).toEqual(at('03:00:00'));
    expect(pushableAt(at('03:00:00'), { from: '22:00', to: '22:00' })).toEqual(at('03:00:00'));
  });

  it('never hold anything for a day, nor let it out within them', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
        time,
        time,
        (ready, from, to) => {
          const out = pushableAt(ready, { from, to });
          const waits = out.getTime() - ready.getTime();
          expect(waits).toBeGreaterThanOrEqual(0);
          expect(waits).toBeLessThan(86_400_000);
          expect(pushableAt(out, { from, to })).toEqual(out);
        },
      ),
    );
  });
});
