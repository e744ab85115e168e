import { EmptyState } from '../../../components/empty-state';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { useVolunteerCommunities } from '../../../services/help-request';
import { useMe } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { OpenList } from './open-list';

/** 谁要帮忙: what volunteers of a community may take. */
export default function OpenHelpPage() {
  const login = useLogin();
  return (
    <Page title="谁要帮忙" login={login.gate}>
      <OwnGate hint="志愿者登录后看谁要帮忙" onLogin={() => void login.require()}>
        {(accountId) => <Volunteers key={accountId} />}
      </OwnGate>
    </Page>
  );
}

function Volunteers() {
  const known = useMe() !== null;
  const [communityId] = useVolunteerCommunities();
  if (communityId) return <OpenList communityId={communityId} />;
  if (!known) return null;
  return (
    <EmptyState
      icon="people"
      title="志愿者才能看到谁要帮忙"
      hint="先在“志愿服务”里申请加入一支志愿队，队长确认后就能接"
    />
  );
}
