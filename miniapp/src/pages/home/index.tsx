import Taro from '@tarojs/taro';
import { Card, Section } from '../../components/card';
import { Cell } from '../../components/cell';
import { ServiceGrid, type Service } from '../../components/service-grid';
import { AskSlipCell } from '../../frame/ask-slip-cell';
import { Page } from '../../frame/page';
import { ReportCadreCell } from '../../frame/report-cadre-cell';
import { canScan } from '../../platform/scan';
import { scanDoor } from '../../services/open-scan';
import { callHelp } from '../../services/phone';
import { rememberPlace, usePlace } from '../../services/place';
import { useMay, useUnitDelegate } from '../../services/session';
import { useAction } from '../../services/use-action';
import { ActivitySection } from './activity-section';
import { NoticeSection } from './notice-section';
import { PlaceCard } from './place-card';
import { PlaceChooser } from './place-chooser';
import { ServingCard } from './serving-card';
import { useHomePlace } from './use-home-place';

const open = (url: string) => () => void Taro.navigateTo({ url });

const mine: Service = {
  id: 'go-mine',
  text: '我的诉求',
  icon: 'complaint',
  onPress: () => void Taro.switchTab({ url: '/pages/complaint/index' }),
};

/** 首页: where I am, what I can do with one tap, who serves my door. */
export default function HomePage() {
  const place = usePlace();
  const staff = useMay('complaint.queue');
  const delegate = useUnitDelegate();
  const figures = useMay('statistics.read');
  const sheets = useMay('door.print');
  const notices = useMay('notice.reach');
  const help = useAction(callHelp);
  const scanning = useAction(scanDoor);
  useHomePlace();

  const scan: Service = { id: 'go-scan', text: '扫码看门牌', icon: 'scan', onPress: scanning.run };
  const services: Service[] = [
    {
      id: 'go-report',
      text: '我要反映',
      icon: 'report',
      onPress: open('/subpackages/complaint/report/index'),
    },
    ...(canScan ? [scan] : []),
    { id: 'go-chain', text: '谁为我服务', icon: 'people', onPress: open('/subpackages/door/chain/index') },
    // one tap away in the tab bar too: it is here only where it fills the row
    ...(canScan ? [] : [mine]),
    { id: 'go-call', text: '打电话', icon: 'phone', onPress: help.run },
  ];
  const staffServices: Service[] = [
    ...(staff
      ? [
          {
            id: 'go-queue',
            text: '待办诉求',
            icon: 'list' as const,
            onPress: open('/subpackages/complaint/queue/index'),
          },
        ]
      : []),
    ...(delegate
      ? [
          {
            id: 'go-unit-queue',
            text: '本单位待办',
            icon: 'list' as const,
            onPress: open('/subpackages/complaint/unit/index'),
          },
        ]
      : []),
    ...(notices
      ? [
          {
            id: 'go-notice-work',
            text: '通知公告',
            icon: 'notice' as const,
            onPress: open('/subpackages/notice/work/index'),
          },
        ]
      : []),
    ...(figures
      ? [
          {
            id: 'go-figures',
            text: '社区数据',
            icon: 'chart' as const,
            onPress: open('/subpackages/statistic/figures/index'),
          },
        ]
      : []),
    ...(sheets
      ? [
          {
            id: 'go-sheet',
            text: '打印门牌码',
            icon: 'print' as const,
            onPress: open('/subpackages/door/sheet/index'),
          },
        ]
      : []),
  ];

  return (
    <Page title="邻格" tab="home">
      {place && <PlaceCard place={place} onChange={() => rememberPlace(null)} />}
      {staffServices.length > 0 && (
        <Section title="工作台">
          <Card>
            <ServiceGrid services={staffServices} />
          </Card>
        </Section>
      )}
      <Card>
        <ServiceGrid services={services} leading />
      </Card>
      <NoticeSection place={place} />
      {place && <ActivitySection place={place} />}
      <Card flush>
        <Cell
          id="go-public-records"
          icon="check"
          title="办理公示"
          detail="邻居反映了什么，解决得怎么样"
          onPress={open('/subpackages/public-record/list/index')}
        />
        <Cell
          id="go-help"
          icon="people"
          title="邻里互助"
          detail="买菜、修水龙头、陪着走走，请志愿者帮一把"
          onPress={open('/subpackages/help-request/mine/index')}
        />
        <AskSlipCell />
        <ReportCadreCell />
      </Card>
      {place ? <ServingCard place={place} /> : <PlaceChooser onChoose={rememberPlace} />}
    </Page>
  );
}
