import { staffApi } from '@linge/shared/staff/staff.api';
import { accountApi } from '@linge/shared/account/account.api';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyServer } from '../journey/harness';
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

/** Who serves the community, what is done about that, and Excel in and out. */
export async function staffShots(server: JourneyServer): Promise<Shot[]> {
  const admin = await DemoPerson.logIn(server, 'communityAdmin');
  const worker = await DemoPerson.logIn(server, 'gridWorker');
  const { account } = await worker.call(accountApi.me);
  const post = account.grants.find(({ role }) => role === 'gridWorker');
  const query = { communityId: post?.communityId ?? '', gridId: post?.gridId ?? '' };
  const { items } = await admin.call(staffApi.listAssignments, { query: { ...query, limit: '100' } });
  const id = items.find(({ role }) => role === 'gridWorker')?.staffMemberId ?? '';
  const persona = 'communityAdmin' as const;
  const looks = [
    ['', {}],
    ['elder-', { elder: true }],
    ['dark-', { dark: true }],
    ['wide-', wide],
  ] as const;
  return looks.flatMap(([prefix, look]): Shot[] => {
    const builds = prefix === 'wide-' ? { builds: web } : {};
    const shot = (name: string, path: string, see: string | RegExp, rest: object = {}): Shot => ({
      name: `${prefix}staff-${name}`,
      ...builds,
      options: { persona, path, ...look, ...rest },
      see,
    });
    return [
      shot('organisation', page.organisation, '网格党支部与网格'),
      shot('assignment', page.assignment, '新增任职', { query }),
      shot('handover', page.handover, '确认交接', { query: { id } }),
      shot('imports', page.imports, '还没有导入过'),
      shot('export', page.export, '导出 Excel 表格'),
    ];
  });
}
