// @ts-check
import { cursor, each, query } from './growth-thing.mjs';

/** @typedef {import('./growth-thing.mjs').Things} Things */
/** @typedef {import('./growth-thing.mjs').Row} Row */
/** @typedef {import('./growth-request.mjs').Request} Request */

/** Staff look for people, households and what happened to them. @param {Things} things @returns {Request[]} */
export function registryRequests({
  communityId,
  gridId,
  residents,
  homes,
  long,
  tails,
  rooms,
  labels,
  grids,
}) {
  const as = 'communityAdmin';
  const people = (/** @type {Row} */ values) => query('/residents', { communityId, ...values });
  const count = (/** @type {Row} */ values) => query('/residents/count', { communityId, ...values });
  const households = (/** @type {Row} */ values) => query('/households', { communityId, ...values });
  /** @type {Row[]} */
  const filters = [
    { residency: 'floating', sex: 'female' },
    { ageFrom: '70' },
    { ageFrom: '18', ageTo: '30', residency: 'floating' },
    { politicalStatus: 'partyMember' },
    { education: 'bachelor', sex: 'male' },
    { termEndsBefore: '2027-01-01' },
    ...labels.map(({ code = '' }) => ({ labels: code, ageFrom: '60' })),
    ...grids.map(({ id = '' }) => ({ gridId: id, residency: 'permanent' })),
  ];
  return [
    {
      what: 'People: a grid, page by page',
      as: 'gridWorker',
      paths: each(residents, ({ id = '' }) => people({ gridId, cursor: cursor(id) })),
    },
    {
      what: 'People: the community, page by page',
      as,
      paths: each(residents, ({ id = '' }) => people({ cursor: cursor(id) })),
    },
    { what: 'Search: name', as, paths: each(residents, ({ name = '' }) => people({ q: name })) },
    {
      what: 'Search: part of a name',
      as,
      paths: each(residents, ({ name = '' }) => people({ q: name.slice(-1) })),
    },
    { what: 'Search: pinyin', as, paths: each(residents, ({ pinyin = '' }) => people({ q: pinyin })) },
    { what: 'Search: initials', as, paths: each(residents, ({ initials = '' }) => people({ q: initials })) },
    {
      what: 'Search: two initials, in a grid',
      as: 'gridWorker',
      paths: each(residents, ({ initials = '' }) => people({ gridId, q: initials.slice(0, 2) })),
    },
    { what: 'Search: last four digits', as, paths: tails.map((q) => people({ q })) },
    { what: 'Search: room', as, paths: each(rooms, ({ short = '' }) => people({ q: short })) },
    { what: 'People: by label', as, paths: each(labels, ({ code = '' }) => people({ labels: code })) },
    { what: 'People: combined filters', as, paths: filters.map(people) },
    { what: 'People: count of combined filters', as, paths: filters.map(count) },
    { what: 'People: count of the community', as, paths: [count({})] },
    {
      what: 'Households: a grid, page by page',
      as: 'gridWorker',
      paths: each(residents, ({ householdId = '' }) => households({ gridId, cursor: cursor(householdId) })),
    },
    {
      what: 'Households: count',
      as,
      paths: [
        query('/households/count', { communityId }),
        query('/households/count', { communityId, residency: 'floating' }),
        query('/households/count', { communityId, gridId }),
      ],
    },
    {
      what: 'Households: the community, page by page',
      as,
      paths: each(residents, ({ householdId = '' }) => households({ cursor: cursor(householdId) })),
    },
    { what: 'Households: by room', as, paths: each(rooms, ({ full = '' }) => households({ q: full })) },
    {
      what: 'Households: by the initials of the head',
      as,
      paths: each(residents, ({ initials = '' }) => households({ q: initials })),
    },
    {
      what: 'Empty flats',
      as,
      paths: [
        ...grids.map(({ id = '' }) => query('/rooms/empty', { communityId, gridId: id })),
        query('/rooms/empty', { communityId }),
      ],
    },
    {
      what: 'Household',
      as: 'gridWorker',
      paths: each(residents, ({ householdId }) => `/households/${householdId}`),
    },
    {
      what: 'People of a household',
      as: 'gridWorker',
      paths: each(residents, ({ householdId = '' }) => people({ gridId, householdId })),
    },
    {
      what: 'Timeline of a household',
      as,
      paths: each(long, ({ householdId }) => `/households/${householdId}/changes`),
    },
    {
      what: 'Complaints beside a household',
      as,
      paths: each(homes, ({ id }) => `/households/${id}/complaints`),
    },
    { what: 'Resident', as: 'gridWorker', paths: each(residents, ({ id }) => `/residents/${id}`) },
    { what: 'Timeline of a resident', as, paths: each(long, ({ id }) => `/residents/${id}/changes`) },
    { what: 'Figures of a community', as, paths: [query('/statistics', { communityId })] },
    { what: 'Figures of a grid', as: 'gridWorker', paths: [query('/statistics', { communityId, gridId })] },
    {
      what: 'Figures of a past day',
      as,
      paths: [
        query('/statistics', { communityId, day: '2026-09-01' }),
        query('/statistics', { communityId, day: '2026-10-01' }),
      ],
    },
  ];
}
