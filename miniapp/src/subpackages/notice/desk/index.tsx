import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import { View } from '@tarojs/components';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import { ErrorState } from '../../../components/error-state';
import { LoadedPage } from '../../../frame/loaded-page';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { call } from '../../../services/client';
import { shownPhotos } from '../../../services/file-link';
import { openAttachment } from '../../../services/notice';
import { useNoticeDesk } from '../../../services/notice-desk';
import { useSession } from '../../../services/session';
import { useAction } from '../../../services/use-action';
import { useLogin } from '../../../services/use-login';
import type { Query } from '../../../services/use-query';
import { DeskGate } from '../part/desk-gate';
import { NoticeView } from '../part/notice-view';
import { pages } from '../part/open-page';
import { shareCard } from '../part/share-card';
import { ActionBar, type SheetName } from './action-bar';
import { ActionSheet } from './action-sheet';
import { FiguresCard } from './figures-card';
import { History } from './history';
import { ProgressCard } from './progress-card';
import { ShareSheet } from './share-sheet';
import { StateCard } from './state-card';
import '../part/write.scss';

/** One notice, for those who wrote it, look at it, or carry it to the doors. */
export default function NoticeDeskPage() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) return <Desk key={session.account.id} id={id} />;
  return (
    <Page title="通知" login={login.gate}>
      {id ? (
        <DeskGate permission="notice.reach" onLogin={() => void login.require()}>
          {() => null}
        </DeskGate>
      ) : (
        <ErrorState text="没有找到这条通知，请从列表重新打开" />
      )}
    </Page>
  );
}

function Desk({ id }: { readonly id: string }) {
  const query = useNoticeDesk(id);
  useShareAppMessage(() =>
    query.state === 'ready' ? shareCard(query.data) : { title: '社区通知', path: pages.detail(id).slice(1) },
  );
  return (
    <LoadedPage title="通知" query={query}>
      {(desk) => <Shown desk={desk} query={query} />}
    </LoadedPage>
  );
}

function Shown({ desk, query }: { readonly desk: NoticeDesk; readonly query: Query<NoticeDesk> }) {
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const opening = useAction(async (id: string) => {
    const attachment = desk.attachments.find((one) => one.id === id);
    if (attachment) await openAttachment(attachment);
  });
  const close = () => setSheet(null);
  const published = desk.publishedAt !== null;
  return (
    <Page
      title="通知"
      wide
      bottom={<ActionBar desk={desk} onShow={setSheet} />}
      over={
        sheet === 'share' ? (
          <ShareSheet desk={desk} onClose={close} />
        ) : (
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
                void query
                  .reload()
                  .then(() => setTold('这条通知刚刚有了变化，下面是最新情况，看过后再操作。'));
              }}
            />
          )
        )
      }
    >
      {told && (
        <View className="notice-problem" {...alertProps}>
          {told}
        </View>
      )}
      <View className="notice-columns">
        <View className="notice-columns__part">
          <StateCard desk={desk} />
          {desk.progress && <ProgressCard progress={desk.progress} />}
          {published && <FiguresCard desk={desk} />}
        </View>
        <View className="notice-columns__part">
          <View className="notice-hint">居民看到的是这样：</View>
          <NoticeView
            notice={{ ...desk, photos: shownPhotos(desk.pictures) }}
            onOpenAttachment={opening.run}
            onMoreCorrections={(cursor) =>
              call(noticeDeskApi.listDeskCorrections, { params: { id: desk.id }, query: { cursor } })
            }
          />
          {desk.timeline.length > 0 && <History timeline={desk.timeline} />}
        </View>
      </View>
    </Page>
  );
}
