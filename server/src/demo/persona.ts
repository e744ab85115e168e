import type { Persona } from '@linge/shared/account/account.schema';

/** One of the people whom a visitor of the demo can be. */
export interface DemoPersona {
  readonly persona: Persona;
  /** The account's openid at the simulated WeChat. */
  readonly openId: string;
  readonly name: string;
  /** What this person is and may try. */
  readonly description: string;
}

function demoPersona(persona: Persona, name: string, description: string): DemoPersona {
  return { persona, openId: `demo-${persona}`, name, description };
}

/** In the order in which they are offered; the names are made up, like all names of the demo. */
export const personas: readonly DemoPersona[] = [
  demoPersona(
    'resident',
    '陈秀芝',
    '西河湾小区3栋2单元居民（第9网格）。扫门牌码看谁为我服务，反映问题，看进度，办结后确认并评价。',
  ),
  demoPersona('neighbour', '周玉莲', '同一单元的老年邻居。适合试试大字版；看不到别人反映的问题。'),
  demoPersona('otherGridResident', '何淑珍', '老环保局家属院的独居老人（第3网格），反映过门前道路破损。'),
  demoPersona('volunteer', '林佳宁', '西河湾小区居民，第9网格党员志愿服务队的志愿者。'),
  demoPersona('microGridLeader', '宋慧琴', '西河湾小区第1微网格的微网格长，也住在这里。'),
  demoPersona('gridWorker', '罗志成', '第9网格全科网格员。在工作台受理、办理本网格的诉求，打印门牌码。'),
  demoPersona('otherGridWorker', '许文静', '第3网格全科网格员。看不到第9网格的诉求和台账。'),
  demoPersona(
    'branchSecretary',
    '梁永和',
    '第9、10网格党支部书记。核查网格员自己反映的问题，看两个网格的台账和数据。',
  ),
  demoPersona('unitHandler', '潘建业', '县住房和城乡建设局的联络员，代表本单位参与社区工作。'),
  demoPersona('communityAdmin', '唐明华', '西河社区党委的管理员。看全社区的台账和数据，安排谁服务哪个网格。'),
  demoPersona('townOfficer', '郑启明', '灵泉镇干部。看全镇各社区的数据和诉求。'),
  demoPersona('otherCommunityAdmin', '蒋云帆', '东溪社区党委的管理员。看不到西河社区的任何内容。'),
];
