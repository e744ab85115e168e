import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { go, pages } from '../part/open-page';
import { OwnHelp } from './own-help';

/** 邻里互助: what I asked for, what I took on, and the way to both. */
export default function HelpPage() {
  const session = useSession();
  const login = useLogin();
  return (
    <Page
      title="邻里互助"
      login={login.gate}
      bottom={
        session && (
          <BottomBar>
            <Button id="ask-help" kind="primary" icon="plus" block onPress={() => go(pages.ask)}>
              请人帮忙
            </Button>
          </BottomBar>
        )
      }
    >
      <OwnGate hint="登录后请志愿者帮忙，或者去帮邻居" onLogin={() => void login.require()}>
        {(accountId) => <OwnHelp key={accountId} />}
      </OwnGate>
    </Page>
  );
}
