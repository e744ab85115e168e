import type { Permission } from '@linge/shared/permission';
import type { IconName } from '../../../components/icon';

/** A way from the workbench to something else that staff do. */
export interface Tool {
  readonly id: string;
  readonly text: string;
  readonly icon: IconName;
  /** Shown to those who may. */
  readonly permission: Permission;
  readonly url: string;
}

export interface ToolGroup {
  readonly title: string;
  readonly tools: readonly Tool[];
}

/** Everything there is, by what it is for. */
export const toolGroups: readonly ToolGroup[] = [
  {
    title: '办件',
    tools: [
      {
        id: 'file',
        text: '代居民登记',
        icon: 'report',
        permission: 'complaint.file',
        url: '/subpackages/complaint/file/index',
      },
      {
        id: 'places',
        text: '按地点看',
        icon: 'pin',
        permission: 'complaint.queue',
        url: '/subpackages/complaint/place/index',
      },
      {
        id: 'suggestion-boxes',
        text: '意见箱',
        icon: 'message',
        permission: 'suggestionBox.read',
        url: '/subpackages/suggestion-box/list/index',
      },
      {
        id: 'mediations',
        text: '矛盾调解',
        icon: 'people',
        permission: 'mediation.work',
        url: '/subpackages/mediation/list/index',
      },
      {
        id: 'activities',
        text: '组织活动',
        icon: 'activity',
        permission: 'activity.organise',
        url: '/subpackages/activity/work/index',
      },
      {
        id: 'help-requests',
        text: '邻里互助',
        icon: 'people',
        permission: 'helpRequest.keep',
        url: '/subpackages/help-request/work/index',
      },
      {
        id: 'content-checks',
        text: '待审内容',
        icon: 'shield',
        permission: 'contentCheck.review',
        url: '/subpackages/content-check/list/index',
      },
    ],
  },
  {
    title: '居民台账',
    tools: [
      {
        id: 'registry',
        text: '居民台账',
        icon: 'people',
        permission: 'household.read',
        url: '/subpackages/resident/households/index',
      },
      {
        id: 'ties',
        text: '住户绑定',
        icon: 'home',
        permission: 'householdTie.decide',
        url: '/subpackages/household-tie/queue/index',
      },
      {
        id: 'corrections',
        text: '信息更正',
        icon: 'check',
        permission: 'correction.decide',
        url: '/subpackages/correction/queue/index',
      },
      {
        id: 'imports',
        text: 'Excel 导入',
        icon: 'plus',
        permission: 'registry.import',
        url: '/subpackages/registry-import/imports/index',
      },
      {
        id: 'export',
        text: '导出名册',
        icon: 'list',
        permission: 'registry.export',
        url: '/subpackages/registry-import/export/index',
      },
      {
        id: 'access-records',
        text: '号码查看记录',
        icon: 'shield',
        permission: 'accessRecord.read',
        url: '/subpackages/access-record/records/index',
      },
    ],
  },
  {
    title: '数据',
    tools: [
      {
        id: 'figures',
        text: '社区数据',
        icon: 'chart',
        permission: 'statistics.read',
        url: '/subpackages/statistic/figures/index',
      },
      {
        id: 'rates',
        text: '办理成效',
        icon: 'star',
        permission: 'statistics.read',
        url: '/subpackages/statistic/rates/index',
      },
      {
        id: 'organisation',
        text: '组织架构',
        icon: 'star',
        permission: 'organisation.read',
        url: '/subpackages/staff/organisation/index',
      },
    ],
  },
  {
    title: '设置',
    tools: [
      {
        id: 'categories',
        text: '诉求类别',
        icon: 'list',
        permission: 'complaintCategory.manage',
        url: '/subpackages/complaint/category/index',
      },
      {
        id: 'calendar',
        text: '工作日历',
        icon: 'clock',
        permission: 'workingCalendar.manage',
        url: '/subpackages/working-calendar/year/index',
      },
      {
        id: 'answer-templates',
        text: '答复模板',
        icon: 'message',
        permission: 'answerTemplate.use',
        url: '/subpackages/answer-template/manage/index',
      },
      {
        id: 'registry-words',
        text: '标签和项目',
        icon: 'gear',
        permission: 'registryField.manage',
        url: '/subpackages/registry-field/manage/index',
      },
      {
        id: 'assignments',
        text: '任职安排',
        icon: 'swap',
        permission: 'gridAssignment.manage',
        url: '/subpackages/staff/assignment/index',
      },
      {
        id: 'cadre-setting',
        text: '举报受理人',
        icon: 'shield',
        permission: 'cadreReport.manage',
        url: '/subpackages/cadre-report/setting/index',
      },
      {
        id: 'undelivered',
        text: '没有送到的',
        icon: 'alert',
        permission: 'undelivered.manage',
        url: '/subpackages/undelivered/list/index',
      },
      {
        id: 'sheet',
        text: '打印门牌码',
        icon: 'print',
        permission: 'door.print',
        url: '/subpackages/door/sheet/index',
      },
    ],
  },
];

/** What is used every day and stands above the queue. */
const everyday: readonly string[] = ['file', 'places', 'registry', 'suggestion-boxes'];
/** Above the queue as they are, where there are no more. */
const fewTools = 6;

/** How much waits behind a tool, by its id; nothing said, nothing waits. */
export type ToolWork = Readonly<Record<string, number>>;

/** `待审内容（3）`. */
export function toolText({ id, text }: Pick<Tool, 'id' | 'text'>, work: ToolWork): string {
  const waiting = work[id] ?? 0;
  return waiting > 0 ? `${text}（${waiting}）` : text;
}

/** What somebody may use: what always shows or has something waiting, and the rest of it by what it is for. */
export function toolsFor(
  permissions: readonly string[],
  work: ToolWork = {},
): {
  readonly shown: readonly Tool[];
  readonly others: readonly ToolGroup[];
} {
  const open = ({ permission }: Tool) => permissions.includes(permission);
  const all = toolGroups.flatMap(({ tools }) => tools).filter(open);
  if (all.length <= fewTools) return { shown: all, others: [] };
  const shown = all.filter(({ id }) => everyday.includes(id) || (work[id] ?? 0) > 0);
  const others = toolGroups.map(({ title, tools }) => ({
    title,
    tools: tools.filter((tool) => open(tool) && !shown.includes(tool)),
  }));
  return { shown, others: others.filter(({ tools }) => tools.length > 0) };
}
