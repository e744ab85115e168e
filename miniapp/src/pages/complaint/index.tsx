import Taro, { useDidShow } from '@tarojs/taro';
import { BottomBar } from '../../components/bottom-bar';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { AskSlipCell } from '../../frame/ask-slip-cell';
import { Page } from '../../frame/page';
import { ReportCadreCell } from '../../frame/report-cadre-cell';
import { belongsTo } from '../../services/complaint-draft';
import { drafts } from '../../services/complaint-outbox';
import { useMay, useSession, useUnitDelegate } from '../../services/session';
import { useLogin } from '../../services/use-login';
import { useStore } from '../../services/use-store';
import { MediationEntry } from './mediation-entry';
import { MyComplaints } from './my-complaints';
import { QueueEntry } from './queue-entry';
import { UnitEntry } from './unit-entry';
import { UnsentList } from './unsent-list';
import './index.scss';

/** 诉求: what I reported, and what waits on this device to be sent. */
export default function ComplaintTab() {
  const session = useSession();
  const staff = useMay('complaint.queue');
  const delegate = useUnitDelegate();
  const login = useLogin();
  const accountId = session?.account.id ?? null;
  const all = useStore(drafts);
  const unsent = all.filter((draft) => belongsTo(draft, accountId));
  useDidShow(drafts.refresh);
  return (
    <Page
      title="诉求"
      tab="complaint"
      login={login.gate}
      bottom={
        <BottomBar>
          <Button kind="primary" icon="report" block id="report" onPress={report}>
            我要反映
          </Button>
        </BottomBar>
      }
    >
      {staff && <QueueEntry />}
      {delegate && <UnitEntry />}
      {session && <MediationEntry key={session.account.id} />}
      <UnsentList unsent={unsent} />
      {session ? (
        <MyComplaints key={session.account.id} alone={unsent.length === 0} />
      ) : (
        <EmptyState
          icon="complaint"
          title="登录后可以看到自己反映过的问题和办理进度"
          hint={
            all.length > unsent.length
              ? '这台手机上还有没发出去的诉求，登录后会自动发送'
              : '不登录也可以先写，提交时再登录'
          }
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
      <Card flush>
        <AskSlipCell />
        <ReportCadreCell />
      </Card>
    </Page>
  );
}

function report(): void {
  void Taro.navigateTo({ url: '/subpackages/complaint/report/index' });
}
