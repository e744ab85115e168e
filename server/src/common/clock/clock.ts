import { Injectable } from '@nestjs/common';

/** The one source of the current time, so that tests can move it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today in Asia/Shanghai, `2026-11-22`. */
  today(): string {
    return shanghaiDay(this.now());
  }
}

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The calendar day of an instant in Asia/Shanghai, `2026-11-22`. */
export function shanghaiDay(instant: Date): string {
  return dayFormat.format(instant);
}
