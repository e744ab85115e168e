import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { EmptyState } from '../../../components/empty-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { useMe, useSession, useUnitDelegate } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { usePagedList } from '../../../services/use-paged-list';
import { useWide } from '../../../services/use-wide';
import { QueueCards } from '../queue/queue-cards';
import { QueueTable } from '../queue/queue-table';
import '../queue/index.scss';
import { PagedItems } from '../../../frame/paged-items';

/** For the delegate of a unit: what was dispatched to it and waits for it, the longest ago first. */
export default function UnitQueue() {
  const session = useSession();
  const login = useLogin();
  return (
    <Page title="本单位待办" wide login={login.gate}>
      {session ? (
        <Dispatched key={session.account.id} />
      ) : (
        <EmptyState
          icon="list"
          title="单位经办人登录后使用"
          hint="社区派给单位承办的诉求会在这里"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
    </Page>
  );
}

function Dispatched() {
  const me = useMe();
  const delegate = useUnitDelegate();
  if (!me) return <Skeleton />;
  if (delegate) return <DispatchedList />;
  return (
    <EmptyState icon="list" title="只对承办单位的经办人开放" hint="您反映的问题在“诉求”里，可以随时看进度" />
  );
}

function DispatchedList() {
  const wide = useWide();
  const list = usePagedList(complaintApi.list, { query: { scope: 'unit' } });
  const Items = wide ? QueueTable : QueueCards;
  return (
    <PagedItems
      list={list}
      empty={
        <EmptyState
          icon="check"
          title="没有等本单位办的诉求"
          hint="社区派单以后会出现在这里，也会发到消息里"
        />
      }
    >
      {(items) => (
        <Items
          items={items}
          severalGrids
          severalStates={false}
          severalLevels={false}
          accepting={null}
          onAccept={() => undefined}
        />
      )}
    </PagedItems>
  );
}
