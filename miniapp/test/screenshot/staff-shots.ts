import { handoverApi } from '@linge/shared/staff/handover.api';
import { staffApi } from '@linge/shared/staff/staff.api';
import type { GridAssignment } from '@linge/shared/staff/staff.schema';
import { accountApi } from '@linge/shared/account/account.api';
import { v7 } from 'uuid';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import type { Shot } from './shots';

const page = {
  organisation: 'subpackages/staff/organisation/index',
  assignment: 'subpackages/staff/assignment/index',
  handover: 'subpackages/staff/handover/index',
  imports: 'subpackages/registry-import/imports/index',
  export: 'subpackages/registry-import/export/index',
} as const;
const web = ['h5'] as const;
const wide = { width: 1280, height: 800 } as const;

interface Rest {
  readonly query?: Record<string, string>;
  readonly arrange?: (app: JourneyPage) => Promise<void>;
}

/**
 * Two of the grid are about to leave: a part-time member with a successor, a microgrid leader with a team to hand on.
 * @returns somebody who holds no post
 */
async function planHandovers(
  admin: DemoPerson,
  place: { readonly communityId: string; readonly gridId: string },
  items: readonly GridAssignment[],
): Promise<string> {
  const member = { id: v7(), communityId: place.communityId, name: '樊新来', phone: '10000000081' };
  await admin.call(staffApi.createStaffMember, { body: member });
  const leaders = items.filter(({ role }) => role === 'microGridLeader');
  const leavers = [items.find(({ role }) => role === 'partTimeMember'), leaders.at(-1)];
  for (const [index, leaver] of leavers.entries()) {
    const params = { id: leaver?.staffMemberId ?? '' };
    const query = { day: dayAhead(10 + 20 * index) };
    const { posts } = await admin.call(handoverApi.preview, { params, query });
    const successorStaffMemberId = index ? null : leaders[0]?.staffMemberId;
    const given = posts.map((post) => ({ postId: post.id, successorStaffMemberId }));
    await admin.call(handoverApi.create, {
      params,
      body: { id: v7(), ...query, posts: given, confirmNobody: true },
    });
  }
  return member.id;
}

/** A day in Shanghai, so many from now. */
const dayAhead = (days: number) =>
  new Date(Date.now() + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10);

/** Who serves the community, what is done about that, and Excel in and out. */
export async function staffShots(server: JourneyServer): Promise<Shot[]> {
  const admin = await DemoPerson.logIn(server, 'communityAdmin');
  const worker = await DemoPerson.logIn(server, 'gridWorker');
  const { account } = await worker.call(accountApi.me);
  const post = account.grants.find(({ role }) => role === 'gridWorker');
  const query = { communityId: post?.communityId ?? '', gridId: post?.gridId ?? '' };
  const { items } = await admin.call(staffApi.listAssignments, { query: { ...query, limit: '100' } });
  const id = items.find(({ role }) => role === 'gridWorker')?.staffMemberId ?? '';
  const leader = items.find(({ role }) => role === 'microGridLeader')?.staffMemberId ?? '';
  const workerName = items.find(({ role }) => role === 'gridWorker')?.staffMemberName ?? '';
  const free = await planHandovers(admin, query, items);
  const persona = 'communityAdmin' as const;
  const looks = [
    ['', {}],
    ['elder-', { elder: true }],
    ['dark-', { dark: true }],
    ['wide-', wide],
  ] as const;
  return looks.flatMap(([prefix, look]): Shot[] => {
    const builds = prefix === 'wide-' ? { builds: web } : {};
    const shot = (name: string, path: string, see: string | RegExp, rest: Rest = {}): Shot => ({
      name: `${prefix}staff-${name}`,
      ...builds,
      options: { persona, path, ...look, ...(rest.query ? { query: rest.query } : {}) },
      ...(rest.arrange ? { arrange: rest.arrange } : {}),
      see,
    });
    /** On a phone through the sheet, on a wide screen at once. */
    const handle = async (app: JourneyPage, action: string) => {
      if (prefix !== 'wide-') await app.tap(`办理：${workerName}`);
      await app.tap(action);
    };
    return [
      ...(prefix === 'wide-'
        ? []
        : [
            shot('assignment-handle', page.assignment, '只结束这一个岗位', {
              query,
              arrange: (app: JourneyPage) => app.tap(`办理：${workerName}`),
            }),
          ]),
      shot('organisation', page.organisation, '网格党支部与网格'),
      shot('assignment', page.assignment, '新增任职', { query }),
      shot('handover', page.handover, '确认交接', { query: { id } }),
      shot('assignment-appoint', page.assignment, '登记任职', {
        query,
        arrange: (app: JourneyPage) => app.tapId('appoint'),
      }),
      shot('assignment-stand-in', page.assignment, '由谁代班', {
        query,
        arrange: (app: JourneyPage) => handle(app, `请假代班：${workerName}`),
      }),
      shot('assignment-end', page.assignment, '从哪天起不再担任', {
        query,
        arrange: (app: JourneyPage) => handle(app, `结束任职：${workerName}`),
      }),
      shot('assignment-cancel', page.assignment, '确认取消交接', {
        query,
        arrange: (app: JourneyPage) => app.tap(/^取消交接：/),
      }),
      shot('assignment-ended', page.assignment, /已结束/, {
        query,
        arrange: async (app: JourneyPage) => {
          await app.see('新增任职');
          await app.tap('已结束');
        },
      }),
      shot('handover-error', page.handover, '没有找到', {
        query: { id: '019a0000-0000-7000-8000-000000000000' },
      }),
      shot('handover-team', page.handover, /志愿队/, { query: { id: leader } }),
      shot('handover-empty', page.handover, '不用交接', { query: { id: free } }),
      shot('imports', page.imports, /还没有导入过|导入记录/),
      shot('export', page.export, '导出 Excel 表格'),
    ];
  });
}
