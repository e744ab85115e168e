import type { Permission } from '@linge/shared/permission';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import type { IconName } from '../../../components/icon';
import { useCadreWork } from '../../../services/cadre-report';
import { useMe } from '../../../services/session';

interface Tool {
  readonly id: string;
  readonly text: string;
  readonly icon: IconName;
  /** Shown to those who may. */
  readonly permission: Permission;
  readonly url: string;
}

const tools: readonly Tool[] = [
  {
    id: 'places',
    text: '按地点看',
    icon: 'pin',
    permission: 'complaint.queue',
    url: '/subpackages/complaint/place/index',
  },
  {
    id: 'file',
    text: '代居民登记',
    icon: 'report',
    permission: 'complaint.file',
    url: '/subpackages/complaint/file/index',
  },
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
    id: 'access-records',
    text: '号码查看记录',
    icon: 'shield',
    permission: 'accessRecord.read',
    url: '/subpackages/access-record/records/index',
  },
  {
    id: 'suggestion-boxes',
    text: '意见箱',
    icon: 'message',
    permission: 'suggestionBox.read',
    url: '/subpackages/suggestion-box/list/index',
  },
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
    id: 'sheet',
    text: '打印门牌码',
    icon: 'print',
    permission: 'door.print',
    url: '/subpackages/door/sheet/index',
  },
];

/** The ways from the workbench to the other things that staff do. */
export function Tools() {
  const permissions = useMe()?.permissions ?? [];
  const cadre = useCadreWork();
  const open = tools.filter(({ permission }) => permissions.includes(permission));
  if (open.length === 0 && !cadre) return null;
  return (
    <View className="queue-tools">
      {open.map(({ id, text, icon, url }) => (
        <Button key={id} id={id} icon={icon} onPress={() => void Taro.navigateTo({ url })}>
          {text}
        </Button>
      ))}
      {cadre && (
        <Button
          id="cadre-reports"
          icon="shield"
          onPress={() => void Taro.navigateTo({ url: '/subpackages/cadre-report/desk/index' })}
        >
          {cadre.waiting > 0 ? `监督举报（${cadre.waiting}）` : '监督举报'}
        </Button>
      )}
    </View>
  );
}
