import type { CheckInSession } from '@linge/shared/check-in/check-in-desk.schema';
import { useRouter } from '@tarojs/taro';
import { ErrorState } from '../../../components/error-state';
import { LoadedPage } from '../../../frame/loaded-page';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import type { KeptDesk } from '../../../services/check-in-roll';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { sessionAt, useDesk, useRoll } from '../part/use-session';
import { HoursDesk } from './hours-desk';

/** 确认时长: what the check-ins say, put right where it is not so, entered for several at once. */
export default function HoursPage() {
  const { id = '', startsAt = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) {
    const of = { accountId: session.account.id, activityId: id, startsAt: decodeURIComponent(startsAt) };
    return <Loaded key={of.accountId} {...of} />;
  }
  return (
    <Page title="确认时长" login={login.gate}>
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

interface LoadedProps {
  readonly accountId: string;
  readonly activityId: string;
  readonly startsAt: string;
}

function Loaded(of: LoadedProps) {
  const query = useDesk(of.accountId, of.activityId);
  return (
    <LoadedPage title="确认时长" query={query}>
      {(desk) => {
        const entry = sessionAt(desk, of.startsAt);
        if (entry) return <Session of={of} desk={desk} entry={entry} reload={query.reload} />;
        return (
          <Page title="确认时长">
            <ErrorState text="这一场的时间有变动，请从签到台重新打开" />
          </Page>
        );
      }}
    </LoadedPage>
  );
}

interface SessionProps {
  readonly of: LoadedProps;
  readonly desk: KeptDesk;
  readonly entry: CheckInSession;
  readonly reload: () => Promise<void>;
}

function Session({ of, desk, entry, reload }: SessionProps) {
  const roll = useRoll(of);
  return (
    <LoadedPage title="确认时长" query={roll}>
      {({ items }) => (
        <HoursDesk
          {...{ desk, entry, items }}
          stale={roll.state === 'ready' && 'stale' in roll}
          reload={() => Promise.all([reload(), roll.reload()])}
        />
      )}
    </LoadedPage>
  );
}
