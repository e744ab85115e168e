import { noticeApi } from '@linge/shared/notice/notice.api';
import type { OwnNotice, PublicNotice } from '@linge/shared/notice/notice.schema';
import Taro from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Page } from '../../../frame/page';
import { TellMeCard } from '../../../frame/tell-me-card';
import { ApiError } from '../../../services/api-error';
import { call } from '../../../services/client';
import { shownPhotos } from '../../../services/file-link';
import { acknowledge, openAttachment, useReading } from '../../../services/notice';
import { toastError, useAction } from '../../../services/use-action';
import type { ListCorrections } from '../part/corrections';
import { NoticeView } from '../part/notice-view';
import { AcknowledgementCard, Told } from '../part/told';

interface ContentProps {
  readonly notice: PublicNotice | OwnNotice;
  readonly onMoreCorrections: ListCorrections;
  readonly bottom?: ReactNode;
  readonly children?: ReactNode;
  readonly foot?: ReactNode;
}

function Content({ notice, onMoreCorrections, bottom, children, foot }: ContentProps) {
  const [opening, setOpening] = useState<string | null>(null);
  const open = useAction(async (id: string) => {
    const attachment = notice.attachments.find((one) => one.id === id);
    if (!attachment) return;
    setOpening(id);
    await openAttachment(attachment);
  });
  return (
    <Page title="通知公告" bottom={bottom}>
      {children}
      <NoticeView
        notice={{ ...notice, photos: shownPhotos(notice.pictures) }}
        opening={open.busy ? opening : null}
        onOpenAttachment={open.run}
        onMoreCorrections={onMoreCorrections}
      />
      {foot}
    </Page>
  );
}

export function PublicView({ notice }: { readonly notice: PublicNotice }) {
  return (
    <Content
      notice={notice}
      onMoreCorrections={(cursor) =>
        call(noticeApi.listCorrections, { params: { id: notice.id }, query: { cursor } })
      }
    >
      {notice.state !== 'published' && <Told state={notice.state} reason={null} />}
    </Content>
  );
}

interface OwnViewProps {
  readonly notice: OwnNotice;
  readonly found: {
    readonly reload: () => Promise<void>;
    readonly replaceOwn: (notice: OwnNotice) => void;
  };
}

/** A notice that is addressed to me; to have it on the screen is to have read it. */
export function OwnView({ notice, found }: OwnViewProps) {
  useReading(notice, found.replaceOwn);
  const confirm = useAction(
    async () => {
      found.replaceOwn(await acknowledge(notice));
      void Taro.showToast({ title: '已告诉社区您收到了', icon: 'none' });
    },
    (error) => {
      // withdrawn or corrected meanwhile: what stands now is shown before it is confirmed
      if (error instanceof ApiError && error.status === 409) void found.reload();
      toastError(error);
    },
  );
  return (
    <Content
      notice={notice}
      onMoreCorrections={(cursor) =>
        call(noticeApi.listOwnCorrections, { params: { id: notice.id }, query: { cursor } })
      }
      bottom={
        notice.canAcknowledge && (
          <BottomBar>
            <Button id="acknowledge" kind="primary" block busy={confirm.busy} onPress={confirm.run}>
              收到，已阅读
            </Button>
          </BottomBar>
        )
      }
      foot={
        <>
          <AcknowledgementCard notice={notice} />
          <TellMeCard templates={['communityNotice']} title="有新通知时提醒我" />
        </>
      }
    >
      <Told
        state={notice.state}
        reason={notice.withdrawnReason}
        corrected={notice.correctedSinceRead}
        forNames={notice.forNames}
        receivedFor={notice.receivedFor}
        following={notice.following}
      />
    </Content>
  );
}
