import type { JourneyPage } from '../journey/harness';
import { dayIn } from '../journey/publish-activity';
import type { Shot } from './shots';

const calendar = { persona: 'resident', path: 'subpackages/activity/calendar/index' } as const;
const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;

/** To the month in which most of it is. */
const toMonth = async (app: JourneyPage) => {
  await app.see('上个月');
  if (dayIn(4).slice(0, 7) !== dayIn(0).slice(0, 7)) await app.tapId('month-after');
  await app.see('课堂');
};
const toDay = async (app: JourneyPage) => {
  await toMonth(app);
  await app.tapId(`day-${Number(dayIn(4).slice(8))}`);
};
/** Back to October, which has a holiday each year. */
const toHoliday = async (app: JourneyPage) => {
  await app.see('上个月');
  for (let month = Number(dayIn(0).slice(5, 7)); month !== 10; month = month === 1 ? 12 : month - 1) {
    await app.tapId('month-before');
  }
  await app.tapId('day-1');
};

/** The month of what was organised for the pictures. */
export const calendarShots = (): Shot[] => [
  { name: 'activity-calendar', options: calendar, arrange: toDay, see: '课堂' },
  {
    name: 'activity-calendar-dark',
    builds: web,
    options: { ...calendar, dark: true },
    arrange: toDay,
    see: '课堂',
  },
  {
    name: 'activity-calendar-elder',
    builds: web,
    options: { ...calendar, elder: true },
    arrange: toMonth,
    see: '课堂',
  },
  {
    name: 'activity-calendar-wide',
    builds: web,
    options: { ...calendar, ...wide },
    arrange: toDay,
    see: '课堂',
  },
  {
    name: 'activity-calendar-narrow',
    builds: web,
    options: { ...calendar, width: 320 },
    arrange: toDay,
    see: '课堂',
  },
  { name: 'activity-calendar-holiday', options: calendar, arrange: toHoliday, see: /国庆节|元旦|春节/ },
];
