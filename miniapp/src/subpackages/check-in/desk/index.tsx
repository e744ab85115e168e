import type { CheckInSession } from '@linge/shared/check-in/check-in-desk.schema';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ErrorState } from '../../../components/error-state';
import { LoadedPage } from '../../../frame/loaded-page';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { presentSession } from '../../../services/check-in-code.policy';
import type { KeptDesk } from '../../../services/check-in-roll';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { sessionAt, useDesk, useRoll } from '../part/use-session';
import { SessionDesk } from './session-desk';

/** 签到台: the code on the screen, and the list with its ticks; once opened, all of it goes on without a network. */
export default function CheckInDeskPage() {
  const { id = '', startsAt = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) {
    return (
      <Desk
        key={session.account.id}
        accountId={session.account.id}
        id={id}
        wanted={decodeURIComponent(startsAt)}
      />
    );
  }
  return (
    <Page title="签到台" login={login.gate}>
      {id ? (
        <OwnGate hint="组织活动的人登录后使用" onLogin={() => void login.require()}>
          {() => null}
        </OwnGate>
      ) : (
        <ErrorState text="没有找到这个活动，请从列表重新打开" />
      )}
    </Page>
  );
}

interface DeskProps {
  readonly accountId: string;
  readonly id: string;
  /** When the session begins that it was opened for; empty for that which is on. */
  readonly wanted: string;
}

function Desk({ accountId, id, wanted }: DeskProps) {
  const query = useDesk(accountId, id);
  const [chosen, setChosen] = useState(wanted);
  return (
    <LoadedPage title="签到台" query={query}>
      {(desk) => {
        const entry = sessionAt(desk, chosen) ?? presentSession(desk.sessions);
        if (!entry) {
          return (
            <Page title="签到台">
              <ErrorState text="这个活动没有可以签到的时间" />
            </Page>
          );
        }
        return <Session key={entry.session.startsAt} {...{ accountId, desk, entry }} onChoose={setChosen} />;
      }}
    </LoadedPage>
  );
}

interface SessionProps {
  readonly accountId: string;
  readonly desk: KeptDesk;
  readonly entry: CheckInSession;
  readonly onChoose: (startsAt: string) => void;
}

function Session({ accountId, desk, entry, onChoose }: SessionProps) {
  const of = { accountId, activityId: desk.activityId, startsAt: entry.session.startsAt };
  const roll = useRoll(of);
  return (
    <LoadedPage title="签到台" query={roll}>
      {(known) => (
        <SessionDesk
          {...{ of, desk, entry, onChoose }}
          roll={known}
          stale={roll.state === 'ready' && 'stale' in roll}
          reload={roll.reload}
        />
      )}
    </LoadedPage>
  );
}
