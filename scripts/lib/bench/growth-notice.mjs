// @ts-check
import { query } from './growth-thing.mjs';

/** @typedef {import('./growth-thing.mjs').Things} Things */

/**
 * What stands for somebody to read, and whom it has still to reach.
 *
 * @param {Things} things
 * @returns {import('./growth-request.mjs').Request[]}
 */
export function noticeRequests({ communityId, gridId, notices }) {
  const [admin, worker] = ['communityAdmin', 'gridWorker'];
  const desk = (/** @type {Record<string, string>} */ values) => query('/notice-desk', values);
  const of = (/** @type {string} */ path) => notices.map(({ id = '' }) => `/notice-desk/${id}${path}`);
  const toReach = (/** @type {Record<string, string>} */ values) =>
    notices.map(({ id = '' }) => query(`/notice-desk/${id}/households`, values));
  return [
    {
      what: 'Notices: everybody’s',
      paths: Array.from({ length: 40 }, (_, index) =>
        query('/notices', { communityId, limit: String(index + 10) }),
      ),
    },
    {
      what: 'Notices: mine',
      as: 'resident',
      paths: ['/me/notices', query('/me/notices', { stage: 'past' })],
    },
    {
      what: 'Notices: to carry on',
      as: worker,
      paths: [desk({ scope: 'toReach' }), desk({ scope: 'below' }), desk({ scope: 'mine' })],
    },
    {
      what: 'Notices: the town',
      as: 'townOfficer',
      paths: [desk({ scope: 'toReach' }), desk({ scope: 'toApprove' }), desk({ scope: 'below' })],
    },
    { what: 'Notice: how far it got', as: admin, paths: of('/figures') },
    { what: 'Notice: households still to reach, a grid', as: worker, paths: toReach({ gridId }) },
    {
      what: 'Notice: households still to reach, the community',
      as: admin,
      paths: [...toReach({}), ...toReach({ status: 'told' }), ...toReach({ limit: '40' })],
    },
  ];
}
