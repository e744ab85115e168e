import { afterEach, describe, expect, it } from '@jest/globals';
import { serviceCertificateApi } from '@linge/shared/service-certificate/service-certificate.api';
import { volunteerApi } from '@linge/shared/volunteer/volunteer.api';
import { DemoPerson } from './demo-api';
import { pdfText } from './pdf-text';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';

const ME = 'pages/me/index';
const OWN = 'subpackages/volunteer/mine/index';
const TEAM = 'subpackages/volunteer/team/index';
const TEAMS = 'subpackages/volunteer/teams/index';
const HOURS = 'subpackages/service-hours/mine/index';
const CERTIFICATES = 'subpackages/service-hours/certificate/index';
const CHECK = 'subpackages/service-hours/certificate-check/index';
/** Each build has somebody else join. */
const newcomer = { h5: 'neighbour', weapp: 'microGridLeader' } as const satisfies Record<string, Persona>;

let app: JourneyPage;
let teamId: string;
let teamName: string;
let volunteer: DemoPerson;

const server = useServer(async () => {
  volunteer = await DemoPerson.logIn(server, 'volunteer');
  const [team] = (await volunteer.call(volunteerApi.own)).teams;
  teamId = team?.id ?? '';
  teamName = team?.name ?? '';
});

describe.each(BUILDS)('a volunteer (%s)', (build) => {
  const open = (persona: Persona, path: string, query?: Record<string, string>) =>
    openApp({ build, server, persona, path, ...(query ? { query } : {}) });
  const close = () => closeFaultless(app);
  afterEach(close);

  it('says what they can do, asks to join a team, and is taken in', async () => {
    app = await open(newcomer[build], ME);
    await app.tapId('go-volunteer');
    await app.tap('陪伴老人');
    await app.tap('周末白天');
    await app.tapId('save-profile');
    await app.tapId('go-teams');
    await app.tap(`申请加入：${teamName}`);
    await app.see('等队长确认');
    await close();

    app = await open('communityAdmin', TEAM, { id: teamId });
    await app.see('会：陪伴老人；有空：周末白天');
    const name = { h5: '周玉莲', weapp: '宋慧琴' }[build];
    await app.tap(`同意${name}加入`);
    await app.see(`登记服务时长：${name}`);
    await close();

    app = await open(newcomer[build], OWN);
    await app.see(teamName);
    await app.see('退出队伍');
  });

  it('is granted hours, objects, and is answered by somebody else than who granted them', async () => {
    const what = `楼道清洁（${build}）`;
    app = await open('communityAdmin', TEAM, { id: teamId });
    await app.tap('登记服务时长：林佳宁');
    await app.tapId('submit');
    await app.see('请写明做了什么');
    await app.fill('多少小时', '1.5');
    await app.fill('做了什么', what);
    await app.fill('为什么人工登记', '当天没有网络');
    await app.tapId('submit');
    await app.tap('服务时长');
    await app.see(`林佳宁 · ${what}`);
    await close();

    app = await open('volunteer', HOURS);
    await app.see(what);
    await app.tap(`时长不对，提出异议：${what}`);
    await app.fill('哪里不对', '实际做了两个小时');
    await app.tapId('submit');
    await app.see('我说：实际做了两个小时');
    await close();

    app = await open('townOfficer', 'pages/message/index');
    await app.tap(/^有志愿者对服务时长提出异议/);
    await app.see('林佳宁：实际做了两个小时');
    await app.tapId('uphold');
    await app.fill('应该是多少小时', '2');
    await app.fill('答复', '核实过，是两个小时');
    await app.tapId('submit');
    await app.see('异议已更正');
    await close();

    app = await open('volunteer', HOURS);
    await app.see('答复：核实过，是两个小时');
    await app.see(/乡镇干部 郑启明更正 \+30 分钟/);
  });

  it('takes out a certificate, which anybody finds genuine by its number and code', async () => {
    const before = await certificates();
    app = await open('volunteer', CERTIFICATES);
    await app.tapId('issue');
    await app.tapId('submit');
    await app.dontSee('从哪一天');
    const issued = (await certificates()).filter((number) => !before.includes(number));
    expect(issued).toHaveLength(1);
    const [number = ''] = issued;
    const file = await app.receive(`open-${number}`);
    expect(file.extension).toBe('pdf');
    const text = await pdfText(file.bytes);
    expect(text).toContain('志愿者姓名：林佳宁');
    const code = /核验码：([0-9A-Z-]+)/.exec(text)?.[1] ?? '';
    await close();

    app = await openApp({ build, server, path: CHECK });
    await app.fill('编号', number);
    await app.fill('核验码', '不是');
    await app.tapId('check-certificate');
    await app.see('核验码是 10 位字母和数字，如 K7QP-3MXA-HJ');
    await app.fill('核验码', 'AAAA-AAAA-AA');
    await app.tapId('check-certificate');
    await app.see('没有这份证明');
    await app.fill('核验码', code);
    await app.tapId('check-certificate');
    await app.see('真实有效');
    await app.see('林*宁');
    await close();

    app = await open('communityAdmin', TEAMS);
    await app.tapId('go-issued');
    await app.fill('按编号查找', number);
    await app.dontSee(/还没有开出证明/);
    await app.tapId(`revoke-${number}`);
    await app.tapId('submit');
    await app.see('请写明为什么撤销');
    await app.fill('为什么撤销', '时长记在了别人名下');
    await app.tapId('submit');
    await app.see('已撤销');
    await app.see('时长记在了别人名下');
    await close();

    app = await openApp({ build, server, path: CHECK, query: { number, code: code.replaceAll('-', '') } });
    await app.see('已撤销');
    await app.see(/^这份证明从 .+ 起撤销，不能再用。$/);
    await app.dontSee('林*宁');
    await close();

    app = await open('volunteer', CERTIFICATES);
    await app.see('已撤销');
    await app.see('时长记在了别人名下');
  });
});

async function certificates(): Promise<string[]> {
  const { items } = await volunteer.call(serviceCertificateApi.listOwn, { query: { limit: '100' } });
  return items.map(({ number }) => number);
}

describe('the pages of volunteers', () => {
  afterEach(async () => {
    expect(await app.errors()).toEqual([]);
    await app.closeApp();
  });

  it.each([
    ['volunteer', OWN, '我能做什么'],
    ['volunteer', TEAMS, '已加入'],
    ['volunteer', HOURS, '每一次服务'],
    ['volunteer', CERTIFICATES, '打开证明（PDF）'],
    ['volunteer', CHECK, '核验'],
    ['communityAdmin', 'subpackages/service-hours/issued/index', '出具日期'],
  ] as const)('can be used with a screen reader (%s, %s)', async (persona, path, seen) => {
    app = await openApp({ build: 'h5', server, persona, path });
    await app.see(seen);
    expect(await seriousViolations(app)).toEqual([]);
  });
});
