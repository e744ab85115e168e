// @ts-check
import { registryRequests } from './growth-registry.mjs';
import { noticeRequests } from './growth-notice.mjs';
import { supervisionRequests } from './growth-supervision.mjs';
import { cursor, each, growthThings, kinds, query } from './growth-thing.mjs';

/**
 * What is asked for again and again, each time about something else.
 *
 * @typedef {object} Request
 * @property {string} what
 * @property {string} [as] a persona; a visitor where there is none
 * @property {readonly import('./growth-sample.mjs').Asked[]} paths asked for in turn
 */

/** @typedef {import('./growth-thing.mjs').Things} Things */
/** @typedef {import('./growth-thing.mjs').Row} Row */

/**
 * Every list and search, as the personas ask for it.
 *
 * @param {string} databaseUrl of the demo, where ids are looked up
 * @param {import('./growth-life.mjs').FieldSecrets} secrets
 * @returns {Promise<Request[]>}
 */
export async function growthRequests(databaseUrl, secrets) {
  const things = await growthThings(databaseUrl, secrets);
  return [
    ...registryRequests(things),
    ...waiting(things),
    ...community(things),
    ...supervisionRequests(things),
    ...noticeRequests(things),
  ];
}

/** What waits for somebody, and what somebody asked for. @param {Things} things @returns {Request[]} */
function waiting(things) {
  const { communityId, gridId, buildings, complaints, queued, revealed, staff } = things;
  const reasons = ['dueToday', 'unassigned', 'unitSilent', 'idle'];
  const [admin, worker] = ['communityAdmin', 'gridWorker'];
  const queue = (/** @type {Row} */ values) => query('/complaints', { scope: 'queue', ...values });
  const later = queued.map(({ id = '', createdAt = '' }) => ({
    cursor: cursor(new Date(createdAt).getTime(), id),
  }));
  const mediations = (/** @type {Row} */ values) => query('/mediations', values);
  const accesses = (/** @type {Row} */ values) => query('/access-records', { communityId, ...values });
  return [
    {
      what: 'Complaints that wait: a grid',
      as: worker,
      paths: [queue({}), queue({ state: 'submitted' }), queue({ state: 'accepted' })],
    },
    {
      what: 'Complaints that wait: the community',
      as: admin,
      paths: [queue({}), queue({ gridId }), ...later.map(queue)],
    },
    { what: 'Complaints that wait, narrowed: a grid', as: worker, paths: narrowings(things).map(queue) },
    {
      what: 'Complaints that wait, narrowed: the community',
      as: admin,
      paths: narrowings(things).map(queue),
    },
    { what: 'Complaints that wait: the town', as: 'townOfficer', paths: [queue({}), ...later.map(queue)] },
    {
      what: 'Complaints: closed ones of the community',
      as: admin,
      paths: [queue({ state: 'closed' }), queue({ state: 'withdrawn' })],
    },
    {
      what: 'Complaints to verify: the community',
      as: admin,
      paths: [
        queue({ toVerify: 'yes' }),
        ...narrowings(things).map((row) => queue({ ...row, toVerify: 'yes' })),
      ],
    },
    { what: 'Complaints to verify: the town', as: 'townOfficer', paths: [queue({ toVerify: 'yes' })] },
    {
      what: 'Complaints that do not move: a grid',
      as: worker,
      paths: ['/stuck-complaints/counts', ...reasons.map((reason) => query('/stuck-complaints', { reason }))],
    },
    {
      what: 'Complaints that do not move: the community',
      as: admin,
      paths: ['/stuck-complaints/counts', ...reasons.map((reason) => query('/stuck-complaints', { reason }))],
    },
    {
      what: 'Complaints by place: a grid',
      as: worker,
      paths: [query('/complaint-places', { communityId, gridId })],
    },
    {
      what: 'Complaints by place: the community',
      as: admin,
      paths: [query('/complaint-places', { communityId })],
    },
    {
      what: 'Complaints by place: the units of a building',
      as: admin,
      paths: buildings.map(({ id = '' }) => query(`/complaint-places/${id}/units`, { communityId })),
    },
    {
      what: 'Complaints by place: the list behind a number',
      as: admin,
      paths: buildings.flatMap(({ id = '' }) =>
        ['open', 'overdue', 'month'].map((figure) =>
          query('/complaint-places/complaints', { communityId, kind: 'building', placeId: id, figure }),
        ),
      ),
    },
    { what: 'Complaints that go out: a grid', as: worker, paths: ['/complaint-exports/workbook'] },
    {
      what: 'Complaints: mine',
      as: 'resident',
      paths: ['/complaints', '/complaints?state=closed', '/complaints?limit=40'],
    },
    { what: 'Complaint', as: admin, paths: complaints.map(({ id }) => `/complaints/${id}`) },
    {
      what: 'Household ties that wait: a grid',
      as: worker,
      paths: [query('/household-ties', { communityId, gridId })],
    },
    {
      what: 'Household ties that wait: the community',
      as: admin,
      paths: [query('/household-ties', { communityId })],
    },
    { what: 'Household ties: mine', as: 'resident', paths: ['/me/household-ties'] },
    { what: 'My homes and what is held about me', as: 'resident', paths: ['/me/households', '/me/registry'] },
    {
      what: 'Corrections that wait: a grid',
      as: worker,
      paths: [query('/corrections', { communityId, gridId })],
    },
    {
      what: 'Corrections that wait: the community',
      as: admin,
      paths: [query('/corrections', { communityId })],
    },
    { what: 'Corrections: mine', as: 'resident', paths: ['/me/corrections'] },
    { what: 'Access records: the community', as: admin, paths: [accesses({})] },
    {
      what: 'Access records: a resident',
      as: admin,
      paths: each(revealed, ({ id = '' }) => accesses({ residentId: id })),
    },
    {
      what: 'Access records: a staff member',
      as: admin,
      paths: staff.map(({ accountId = '' }) => accesses({ accountId })),
    },
    {
      what: 'Mediations: mine',
      as: worker,
      paths: [mediations({}), mediations({ stage: 'ended' })],
    },
    {
      what: 'Mediations: the level above',
      as: admin,
      paths: [mediations({ scope: 'above' }), mediations({ scope: 'above', stage: 'ended' })],
    },
    { what: 'Mediations: a party of', as: 'resident', paths: ['/me/mediations'] },
    {
      what: 'Cadre reports: the town',
      as: 'townOfficer',
      paths: ['/cadre-reports/work', '/cadre-reports', query('/cadre-reports', { ended: 'yes' })],
    },
    { what: 'Messages', as: 'resident', paths: ['/messages', '/messages?limit=40'] },
  ];
}

/** What narrows a queue, one kind after the other. @param {Things} things @returns {Row[]} */
function narrowings({ categories, units, buildings }) {
  const ids = (/** @type {string} */ name, /** @type {readonly Row[]} */ rows) =>
    rows.slice(0, 10).map(({ id = '' }) => ({ [name]: id }));
  return [
    { urgent: 'yes' },
    { source: 'worker' },
    { mine: 'yes' },
    { due: 'overdue' },
    { due: 'soon', urgent: 'yes' },
    { q: '路灯' },
    { q: '48213' },
    ...ids('categoryId', categories),
    ...ids('unitId', units),
    ...ids('buildingId', buildings),
  ];
}

/** Who serves the community, and where. @param {Things} things @returns {Request[]} */
function community({ communityId, gridId, doors, staff }) {
  const as = 'communityAdmin';
  const list = (/** @type {string} */ path) => query(path, { communityId });
  const places = (/** @type {Row} */ values) => query('/doors', { communityId, ...values });
  const pages = doors.map(({ position = '', id = '' }) => places({ cursor: cursor(Number(position), id) }));
  const nextMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  return [
    { what: 'Door', paths: doors.map(({ code }) => `/doors/${code}`) },
    { what: 'Doors of the community, page by page', as: 'resident', paths: pages },
    {
      what: 'Doors: by label',
      as: 'resident',
      paths: each(doors.slice(0, kinds), ({ label = '' }) => places({ search: label.slice(0, 4) })),
    },
    {
      what: 'Rooms behind a door',
      as: 'resident',
      paths: each(doors.slice(0, kinds), ({ id }) => `/doors/${id}/rooms`),
    },
    { what: 'Organisation', as, paths: [list('/organisations')] },
    {
      what: 'Staff members',
      as,
      paths: [list('/staff-members'), query('/staff-members', { communityId, limit: '100' })],
    },
    { what: 'Units', as, paths: [list('/units')] },
    {
      what: 'Grid assignments',
      as,
      paths: [list('/grid-assignments'), query('/grid-assignments', { communityId, gridId })],
    },
    {
      what: 'What somebody would hand over',
      as,
      paths: staff.map(({ id }) => query(`/staff-members/${id}/handover-preview`, { day: nextMonth })),
    },
    {
      what: 'Labels and fields',
      as,
      paths: [list('/registry-labels'), list('/registry-fields'), list('/saved-filters')],
    },
    { what: 'Imports', as, paths: [list('/registry-imports')] },
    { what: 'Who I am: grid worker', as: 'gridWorker', paths: ['/me'] },
    { what: 'Who I am: town officer', as: 'townOfficer', paths: ['/me'] },
    { what: 'Communities and grids', paths: ['/communities', list('/grids')] },
  ];
}
