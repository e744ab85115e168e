import type { DeskChild } from '@linge/shared/pick-up/pick-up-desk.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Heading } from '../../../components/heading';
import { Segmented } from '../../../components/segmented';
import { clockText } from '../../../format/day';
import { spanText } from '../../../format/span';
import { LoadedPage } from '../../../frame/loaded-page';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import {
  startPickUps,
  usePickUpDesk,
  useQueuedPickUps,
  type ShownDesk,
} from '../../../services/pick-up-desk';
import { partOf, waitingOf, withChild, type DeskPart } from '../../../services/pick-up-desk.policy';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useWide } from '../../../services/use-wide';
import { ChildCards } from './child-cards';
import { ChildSheet } from './child-sheet';
import { ChildTable } from './child-table';
import { RefusedList } from './refused-list';
import './index.scss';

/** 放学交接: the children of the session that is on, each given to those alone whom its guardian allows. */
export default function PickUpDeskPage() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) return <Loaded key={session.account.id} id={id} />;
  return (
    <Page title="放学交接" login={login.gate}>
      {id ? (
        <OwnGate hint="组织活动的人登录后交接孩子" onLogin={() => void login.require()}>
          {() => null}
        </OwnGate>
      ) : (
        <ErrorState text="没有找到这个活动，请从列表重新打开" />
      )}
    </Page>
  );
}

function Loaded({ id }: { readonly id: string }) {
  const query = usePickUpDesk(id);
  useEffect(startPickUps, []);
  return (
    <LoadedPage title="放学交接" query={query}>
      {(shown) => <Children shown={shown} query={query} />}
    </LoadedPage>
  );
}

/** What WeChat is handed at once stays small. */
const pageSize = 8;

const nothing: Readonly<Record<DeskPart, { readonly title: string; readonly hint?: string }>> = {
  here: { title: '没有等着接的孩子' },
  taken: { title: '还没有交接', hint: '点孩子的名字，交给名单上的人' },
  absent: { title: '没有缺席的孩子', hint: '点名时记为没来的在这里' },
};

interface ChildrenProps {
  readonly shown: ShownDesk;
  readonly query: ReturnType<typeof usePickUpDesk>;
}

function Children({ shown: { desk, readAt }, query }: ChildrenProps) {
  const wide = useWide();
  const queue = useQueuedPickUps();
  const [part, setPart] = useState<DeskPart>('here');
  const [rows, setRows] = useState(pageSize);
  const [openId, setOpenId] = useState<string | null>(null);
  const waiting = waitingOf(queue, desk);
  const inPart = (which: DeskPart) =>
    desk.items.filter((child) => partOf(child, waiting.has(child.signUpId)) === which);
  const children = inPart(part);
  const open = desk.items.find(({ signUpId }) => signUpId === openId);
  const Items = wide ? ChildTable : ChildCards;
  const options = [
    { value: 'here', text: `待交接 ${inPart('here').length}` },
    { value: 'taken', text: `已接走 ${inPart('taken').length}` },
    { value: 'absent', text: `没来 ${inPart('absent').length}` },
  ] as const;
  return (
    <Page
      title="放学交接"
      wide
      over={
        open && (
          <ChildSheet
            key={open.signUpId}
            desk={desk}
            child={open}
            offline={readAt !== null}
            queued={waiting.get(open.signUpId) ?? null}
            onChild={(child: DeskChild) => query.replace(withChild(desk, child))}
            onDesk={query.replace}
            onStale={() => void query.reload()}
            onClose={() => setOpenId(null)}
          />
        )
      }
    >
      <Card>
        <View className="stack">
          <Heading level={2}>{desk.title}</Heading>
          <View className="secondary number">{spanText(desk.session.startsAt, desk.session.endsAt)}</View>
          <View className="secondary small place">{desk.place}</View>
          {readAt !== null && (
            <View className="pick-up-told">
              {`没有网络，这是 ${clockText(readAt)} 的名单。交接先记在手机上，有网络后自动发出。`}
            </View>
          )}
          {readAt === null && query.state === 'ready' && Boolean(query.stale) && (
            <View className="pick-up-told">名单没有更新，下拉再试一次。</View>
          )}
        </View>
      </Card>
      <RefusedList queue={queue} />
      <Segmented
        label="哪些孩子"
        options={options}
        value={part}
        onChange={(value) => {
          setPart(value);
          setRows(pageSize);
        }}
      />
      {children.length === 0 ? (
        <EmptyState icon="people" {...nothing[part]} />
      ) : (
        <Items
          items={children.slice(0, rows)}
          isQueued={({ signUpId }) => waiting.has(signUpId)}
          onOpen={({ signUpId }) => setOpenId(signUpId)}
        />
      )}
      {children.length > rows && (
        <Button block id="more-children" onPress={() => setRows(rows + pageSize)}>
          {`再看 ${Math.min(pageSize, children.length - rows)} 个`}
        </Button>
      )}
    </Page>
  );
}
