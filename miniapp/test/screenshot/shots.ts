import type { AppOptions, Build, JourneyPage } from '../journey/harness';
import type { DemoThings } from './demo-things';

/** One picture: who looks at what, and what must be on the screen before it is taken. */
export interface Shot {
  readonly name: string;
  /** Both builds unless told. */
  readonly builds?: readonly Build[];
  readonly options?: Omit<AppOptions, 'build' | 'server'>;
  readonly arrange?: (app: JourneyPage) => Promise<void>;
  readonly see: string | RegExp;
}

/** As it is, in elder mode, and in the dark. */
export const looks = (shot: Shot): Shot[] => [
  shot,
  { ...shot, name: `${shot.name}-elder`, options: { ...shot.options, elder: true } },
  { ...shot, name: `${shot.name}-dark`, options: { ...shot.options, dark: true } },
];

/** Its looks in the browser; as it is in WeChat too. */
export const seen = (shot: Shot): Shot[] => {
  const [plain, ...others] = looks(shot);
  return [...(plain ? [plain] : []), ...others.map((one) => ({ ...one, builds: ['h5'] as const }))];
};

const page = {
  report: 'subpackages/complaint/report/index',
  detail: 'subpackages/complaint/detail/index',
  queue: 'subpackages/complaint/queue/index',
  chain: 'subpackages/door/chain/index',
  sheet: 'subpackages/door/sheet/index',
  figures: 'subpackages/statistic/figures/index',
  privacy: 'subpackages/account/privacy/index',
  complaints: 'pages/complaint/index',
  activity: 'pages/activity/index',
  messages: 'pages/message/index',
  me: 'pages/me/index',
} as const;

const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;

export function shotsOf({ doorCode, gridId, complaintOf, waiting }: DemoThings): Shot[] {
  const detail = (id: string | undefined) => ({ path: page.detail, query: { id: id ?? '' } });
  const visitor: Shot[] = [
    { name: 'visitor-home', see: '西河社区' },
    { name: 'visitor-door', options: { scannedDoor: doorCode }, see: '网格员' },
    { name: 'visitor-chain', options: { path: page.chain, query: { gridId } }, see: '网格员' },
    { name: 'visitor-complaints', options: { path: page.complaints }, see: '诉求' },
    { name: 'visitor-activity', options: { path: page.activity }, see: '活动' },
    { name: 'visitor-messages', options: { path: page.messages }, see: '消息' },
    { name: 'visitor-me', options: { path: page.me }, see: '我的' },
    { name: 'visitor-privacy', options: { path: page.privacy }, see: /隐私/ },
    { name: 'visitor-report', options: { path: page.report }, see: /反映/ },
  ];
  const resident: Shot[] = [
    { name: 'resident-home', options: { persona: 'resident' }, see: '西河社区' },
    { name: 'resident-report', options: { persona: 'resident', path: page.report }, see: /反映/ },
    { name: 'resident-complaints', options: { persona: 'resident', path: page.complaints }, see: '诉求' },
    ...Object.entries(complaintOf).map(([state, id]) => ({
      name: `resident-complaint-${state}`,
      options: { persona: 'resident' as const, ...detail(id) },
      see: /进展|时间线|提交|反映/,
    })),
    { name: 'resident-messages', options: { persona: 'resident', path: page.messages }, see: '消息' },
    { name: 'resident-me', options: { persona: 'resident', path: page.me }, see: '退出登录' },
  ];
  const staff: Shot[] = [
    { name: 'worker-home', options: { persona: 'gridWorker' }, see: '西河社区' },
    { name: 'worker-queue', options: { persona: 'gridWorker', path: page.queue }, see: /待受理/ },
    { name: 'worker-complaint', options: { persona: 'gridWorker', ...detail(waiting) }, see: '受理' },
    { name: 'worker-figures', options: { persona: 'gridWorker', path: page.figures }, see: /户/ },
    { name: 'admin-figures', options: { persona: 'communityAdmin', path: page.figures }, see: '11,831' },
    { name: 'admin-door-sheet', options: { persona: 'communityAdmin', path: page.sheet }, see: /门牌码/ },
  ];
  const elder: Shot[] = [
    { name: 'elder-home', options: { elder: true, persona: 'neighbour' }, see: '西河社区' },
    { name: 'elder-door', options: { elder: true, scannedDoor: doorCode }, see: '网格员' },
    { name: 'elder-report', options: { elder: true, persona: 'neighbour', path: page.report }, see: /反映/ },
    {
      name: 'elder-complaint',
      options: { elder: true, persona: 'resident', ...detail(complaintOf['resolved']) },
      see: /进展|时间线|提交|反映/,
    },
    { name: 'elder-me', options: { elder: true, persona: 'neighbour', path: page.me }, see: '退出登录' },
    { name: 'elder-queue', options: { elder: true, persona: 'gridWorker', path: page.queue }, see: /待受理/ },
  ];
  const dark: Shot[] = [
    { name: 'dark-home', options: { dark: true, persona: 'resident' }, see: '西河社区' },
    { name: 'dark-door', options: { dark: true, scannedDoor: doorCode }, see: '网格员' },
    { name: 'dark-report', options: { dark: true, persona: 'resident', path: page.report }, see: /反映/ },
    {
      name: 'dark-complaint',
      options: { dark: true, persona: 'resident', ...detail(complaintOf['resolved']) },
      see: /进展|时间线|提交|反映/,
    },
    { name: 'dark-queue', options: { dark: true, persona: 'gridWorker', path: page.queue }, see: /待受理/ },
    {
      name: 'dark-figures',
      options: { dark: true, persona: 'communityAdmin', path: page.figures },
      see: '11,831',
    },
  ];
  const emptyAndError: Shot[] = [
    { name: 'empty-complaints', options: { persona: 'volunteer', path: page.complaints }, see: '诉求' },
    { name: 'empty-messages', options: { persona: 'volunteer', path: page.messages }, see: '消息' },
    {
      name: 'error-door',
      options: { path: 'subpackages/door/detail/index', query: { code: 'A'.repeat(22) } },
      see: '没有找到这个门牌',
    },
    {
      name: 'error-offline',
      options: { persona: 'resident' },
      arrange: async (app) => {
        await app.see('西河社区');
        await app.offline();
        await app.tab('消息');
      },
      see: '再试一次',
    },
  ];
  const wideStaff: Shot[] = [
    {
      name: 'wide-queue',
      builds: web,
      options: { persona: 'gridWorker', path: page.queue, ...wide },
      see: /待受理/,
    },
    {
      name: 'wide-figures',
      builds: web,
      options: { persona: 'communityAdmin', path: page.figures, ...wide },
      see: '11,831',
    },
    {
      name: 'wide-complaint',
      builds: web,
      options: { persona: 'gridWorker', ...detail(waiting), ...wide },
      see: '受理',
    },
    {
      name: 'wide-door-sheet',
      builds: web,
      options: { persona: 'communityAdmin', path: page.sheet, ...wide },
      see: /门牌码/,
    },
    { name: 'wide-home', builds: web, options: { persona: 'communityAdmin', ...wide }, see: '西河社区' },
  ];
  return [...visitor, ...resident, ...staff, ...elder, ...dark, ...emptyAndError, ...wideStaff];
}
