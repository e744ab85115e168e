import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ErrorState } from '../../../components/error-state';
import { LoadedPage } from '../../../frame/loaded-page';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { useActivityDesk } from '../../../services/activity-desk';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import type { Query } from '../../../services/use-query';
import { ActivityView } from '../part/activity-view';
import { DeskGate } from '../part/desk-gate';
import { shownOf } from '../part/desk-view';
import { ActionBar, type SheetName } from './action-bar';
import { ActionSheet } from './action-sheet';
import { History } from './history';
import { StateCard } from './state-card';
import '../part/write.scss';

/** One activity, for those who organise it. */
export default function ActivityDeskPage() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) return <Desk key={session.account.id} id={id} />;
  return (
    <Page title="活动" login={login.gate}>
      {id ? (
        <DeskGate onLogin={() => void login.require()}>{() => null}</DeskGate>
      ) : (
        <ErrorState text="没有找到这个活动，请从列表重新打开" />
      )}
    </Page>
  );
}

function Desk({ id }: { readonly id: string }) {
  const query = useActivityDesk(id);
  return (
    <LoadedPage title="活动" query={query}>
      {(desk) => <Shown desk={desk} query={query} />}
    </LoadedPage>
  );
}

function Shown({ desk, query }: { readonly desk: ActivityDesk; readonly query: Query<ActivityDesk> }) {
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const close = () => setSheet(null);
  return (
    <Page
      title="活动"
      wide
      bottom={<ActionBar desk={desk} onShow={setSheet} />}
      over={
        sheet && (
          <ActionSheet
            desk={desk}
            sheet={sheet}
            onShow={setSheet}
            onClose={close}
            onDone={(after) => {
              query.replace(after);
              setTold(null);
              close();
            }}
            onRace={() => {
              close();
              void query.reload().then(() => setTold('这个活动刚刚有了变化，下面是最新情况，看过后再操作。'));
            }}
          />
        )
      }
    >
      {told && (
        <View className="activity-problem" {...alertProps}>
          {told}
        </View>
      )}
      <View className="activity-columns">
        <View className="activity-columns__part">
          <StateCard desk={desk} />
          <History timeline={desk.timeline} />
        </View>
        <View className="activity-columns__part">
          <View className="activity-hint">居民看到的是这样：</View>
          <ActivityView activity={shownOf(desk)} />
        </View>
      </View>
    </Page>
  );
}
