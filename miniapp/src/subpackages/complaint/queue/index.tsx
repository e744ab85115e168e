import { Page } from '../../../frame/page';
import { TellMeCard } from '../../../frame/tell-me-card';
import { WorkGate } from '../../../frame/work-gate';
import { useMay } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { DeskBar } from './desk-bar';
import { StuckLink } from './stuck-link';
import { Tools } from './tools';
import { useDesk } from './use-desk';
import { Waiting } from './waiting';
import './index.scss';

/** The workbench (工作台): what waits in my grids. */
export default function Queue() {
  const login = useLogin();
  const desk = useDesk();
  const works = useMay('complaint.queue');
  return (
    <Page title="工作台" wide login={login.gate} bottom={works && <DeskBar desk={desk} />}>
      <WorkGate
        permission="complaint.queue"
        icon="list"
        visitor={{ title: '工作人员登录后使用', hint: '居民反映问题不需要工作台' }}
        closed={{
          title: '工作台只对社区工作人员开放',
          hint: '您反映的问题在“诉求”里，可以随时看进度',
        }}
        onLogin={() => void login.require()}
      >
        {(scopes) => (
          <>
            <Tools />
            <StuckLink />
            <TellMeCard templates={['staffTask']} title="有新诉求时告诉我" />
            <Waiting scopes={scopes} desk={desk} />
          </>
        )}
      </WorkGate>
    </Page>
  );
}
