import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import type { SignUpState } from '@linge/shared/activity/sign-up.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Heading } from '../../../components/heading';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { whenText } from '../../../format/activity';
import { takenText } from '../../../format/activity-desk';
import { LoadedPage } from '../../../frame/loaded-page';
import { Page } from '../../../frame/page';
import { PagedItems } from '../../../frame/paged-items';
import { WalkInSheet } from '../../../frame/walk-in-sheet';
import { call } from '../../../services/client';
import { useSession } from '../../../services/session';
import { openBinary } from '../../../services/transfer';
import { useAction } from '../../../services/use-action';
import { useLogin } from '../../../services/use-login';
import { usePagedList } from '../../../services/use-paged-list';
import { useQuery, type Query } from '../../../services/use-query';
import { useWide } from '../../../services/use-wide';
import { CheckInCell } from '../part/check-in-cell';
import { DeskGate } from '../part/desk-gate';
import { PeopleCards } from './people-cards';
import { PeopleTable } from './people-table';
import { useRemoving } from './use-removing';
import { RemoveSheet } from './remove-sheet';
import './index.scss';

/** 报名名单: who has a place, who waits, and who came without having signed up. */
export default function People() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) return <Loaded key={session.account.id} id={id} />;
  return (
    <Page title="报名名单" login={login.gate}>
      {id ? (
        <DeskGate onLogin={() => void login.require()}>{() => null}</DeskGate>
      ) : (
        <ErrorState text="没有找到这个活动，请从列表重新打开" />
      )}
    </Page>
  );
}

function Loaded({ id }: { readonly id: string }) {
  const query = useQuery(activityDeskApi.getDesk, { params: { id } });
  return (
    <LoadedPage title="报名名单" query={query}>
      {(desk) => <List desk={desk} query={query} />}
    </LoadedPage>
  );
}

/** What WeChat is handed at once stays small. */
const pageSize = 10;

type Shown = Extract<SignUpState, 'in' | 'waiting' | 'offered'> | 'all';

function List({ desk, query }: { readonly desk: ActivityDesk; readonly query: Query<ActivityDesk> }) {
  const wide = useWide();
  const [shown, setShown] = useState<Shown>('in');
  const [adding, setAdding] = useState(false);
  const list = usePagedList(activityDeskApi.listSignUps, {
    params: { id: desk.id },
    query: { limit: pageSize, ...(shown === 'all' ? {} : { state: shown }) },
  });
  const reload = () => Promise.all([list.reload(), query.reload()]);
  const removing = useRemoving(desk.id, reload);
  const exporting = useAction(() =>
    openBinary(activityDeskApi.exportSignUps, { params: { id: desk.id } }, `${desk.title}-报名名单.xlsx`),
  );
  const Items = wide ? PeopleTable : PeopleCards;
  const open = desk.state === 'published' || desk.state === 'finished';
  return (
    <Page
      title="报名名单"
      wide
      bottom={
        open && (
          <BottomBar>
            <Button id="export" busy={exporting.busy} onPress={exporting.run}>
              导出名单
            </Button>
            <Button id="add-walk-in" kind="primary" icon="plus" onPress={() => setAdding(true)}>
              现场加人
            </Button>
          </BottomBar>
        )
      }
      over={
        <Slots>
          <RemoveSheet removing={removing} />
          {adding && (
            <WalkInSheet
              roles={desk.roles}
              send={(body) => call(activityDeskApi.addWalkIn, { params: { id: desk.id }, body })}
              done="已加上"
              onClose={() => setAdding(false)}
              onDone={() => {
                setAdding(false);
                void reload();
              }}
            />
          )}
        </Slots>
      }
    >
      <Card>
        <View className="stack">
          <Heading level={2}>{desk.title}</Heading>
          <View className="secondary number">{whenText(desk)}</View>
          <View>{takenText(desk)}</View>
        </View>
      </Card>
      {open && <CheckInCell activityId={desk.id} />}
      <Segmented label="哪些人" options={optionsOf(desk)} value={shown} onChange={setShown} />
      <PagedItems
        list={list}
        empty={<EmptyState icon="people" title={nothing[shown]} hint="有人报名、退出，这里会变" />}
      >
        {(items) => <Items items={items} onRemove={removing.ask} />}
      </PagedItems>
    </Page>
  );
}

const nothing: Readonly<Record<Shown, string>> = {
  in: '还没有人报上',
  waiting: '没有人候补',
  offered: '没有人等着答复',
  all: '还没有人报名',
};

function optionsOf({ taken, waiting, offered }: ActivityDesk) {
  return [
    { value: 'in', text: `报上 ${taken}` },
    { value: 'waiting', text: `候补 ${waiting}` },
    { value: 'offered', text: `等答复 ${offered}` },
    { value: 'all', text: '全部' },
  ] as const;
}
