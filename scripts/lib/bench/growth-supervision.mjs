// @ts-check
import { cursor, query } from './growth-thing.mjs';

/** @typedef {import('./growth-thing.mjs').Things} Things */
/** @typedef {import('./growth-thing.mjs').Row} Row */

const rates = ['grid', 'category', 'unit'];
const dayAgo = (/** @type {number} */ days) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const texts = [
  '楼道口的路面塌了一块',
  '晚上看不清，老人要当心',
  '路面坑坑洼洼的，没有路灯',
  '垃圾堆了好几天没有人收',
];

/**
 * What neighbours reported, how it was dealt with, and what everybody may read of it.
 *
 * @param {Things} things
 * @returns {import('./growth-request.mjs').Request[]}
 */
export function supervisionRequests({ communityId, gridId, doors, grids, categories, records }) {
  const rate = (/** @type {Row} */ values) => query('/complaint-rates', { communityId, ...values });
  const scores = (/** @type {Row} */ values) => query('/complaint-rates/scores', { communityId, ...values });
  // the last thirty days, and those before them to compare
  const periods = [{}, ...[30, 60, 90].map((days) => ({ from: dayAgo(days + 30), to: dayAgo(days) }))];
  const behind = (/** @type {string} */ number, /** @type {Row} */ values = {}) =>
    query('/complaint-rates/complaints', { communityId, number, ...values });
  const shown = (/** @type {Row} */ values) => query('/public-records', { communityId, ...values });
  const [as, everyBox] = ['communityAdmin', query('/suggestion-boxes', { communityId })];
  const similar = doors.slice(0, 60).map(({ id }, index) => {
    const { id: categoryId } = categories[index % categories.length] ?? {};
    return {
      path: '/complaints/similar',
      body: { doorId: id, categoryId, text: texts[index % texts.length] },
    };
  });
  return [
    { what: 'Similar complaints while typing', as: 'resident', paths: similar },
    { what: 'Complaints: followed', as: 'resident', paths: ['/complaints/followed'] },
    {
      what: 'Complaints that wait: a unit',
      as: 'unitHandler',
      paths: [query('/complaints', { scope: 'unit' }), query('/complaints', { scope: 'unit', limit: '40' })],
    },
    {
      what: 'Rates of thirty days',
      as,
      paths: [
        rate({}),
        ...rates.map((by) => rate({ by })),
        ...grids.map(({ id = '' }) => rate({ gridId: id })),
      ],
    },
    {
      what: 'Rates of communities side by side',
      as: 'townOfficer',
      paths: periods.map((period) => query('/complaint-rates/by-community', period)),
    },
    {
      what: 'Scores of thirty days',
      as,
      paths: [scores({}), ...grids.map(({ id = '' }) => scores({ gridId: id }))],
    },
    {
      what: 'Complaints behind a rate',
      as,
      paths: ['resolutionSolved', 'stillOpen', 'responseDue', 'unrated'].flatMap((number) => [
        behind(number),
        behind(number, { gridId }),
      ]),
    },
    {
      what: 'Public records, page by page',
      paths: [
        ...records.map(({ releasedAt = '', id = '' }) =>
          shown({ cursor: cursor(new Date(releasedAt).getTime(), id) }),
        ),
        ...grids.map(({ id = '' }) => shown({ gridId: id })),
        ...categories.map(({ id = '' }) => shown({ categoryId: id })),
      ],
    },
    { what: 'Suggestion boxes', as, paths: [everyBox, `${everyBox}&gridId=${gridId}`] },
  ];
}
