import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
import { StuckLink } from './stuck-link';
import { Tools } from './tools';
import { Waiting } from './waiting';
import './index.scss';

/** The workbench (工作台): what waits in my grids. */
export default function Queue() {
  const login = useLogin();
  return (
    <Page title="工作台" wide login={login.gate}>
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
            <Waiting scopes={scopes} />
          </>
        )}
      </WorkGate>
    </Page>
  );
}
