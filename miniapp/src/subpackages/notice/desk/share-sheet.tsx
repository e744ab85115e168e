import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/button';
import { ErrorState } from '../../../components/error-state';
import { Sheet } from '../../../components/sheet';
import { pictureUrl, savePicture } from '../../../platform/album';
import type { DocumentFile } from '../../../platform/file-transfer.type';
import { pictureProps } from '../../../platform/picture';
import { errorText, requestIdOf } from '../../../services/error-text';
import type { LoadState } from '../../../services/load-state';
import { fetchFile } from '../../../services/transfer';
import { useAction } from '../../../services/use-action';
import { CopyLink } from './copy-link';
import { ShareButton } from './share-button';
import './share-sheet.scss';

interface ShareSheetProps {
  readonly desk: NoticeDesk;
  readonly onClose: () => void;
}

/** A card for a chat, a link, and a poster for the grid's group; whoever scans its code opens the notice. */
export function ShareSheet({ desk, onClose }: ShareSheetProps) {
  const { id, title, public: open } = desk;
  const poster = usePoster(id);
  const saving = useAction(async (file: DocumentFile) => {
    if (await savePicture(file, `${title}.png`)) {
      void Taro.showToast({ title: '海报已保存', icon: 'none' });
      return;
    }
    void Taro.showToast({ title: '没有保存。请在微信设置里允许使用相册，或长按海报保存', icon: 'none' });
  });
  return (
    <Sheet visible title="转发、做海报" onClose={onClose}>
      <View className="stack">
        <View className="secondary small">
          {open
            ? '谁扫海报上的码都能直接看到这条通知'
            : '这条通知不公开：扫码后登录，收到通知的人才能看到内容。海报上只有标题，没有摘要'}
        </View>
        <ShareButton />
        <CopyLink id={id} />
        {poster.state === 'loading' && <View className="secondary">正在做海报…</View>}
        {poster.state === 'error' && (
          <ErrorState
            text={errorText(poster.error)}
            requestId={requestIdOf(poster.error)}
            onRetry={poster.reload}
          />
        )}
        {poster.state === 'ready' && (
          <>
            <Image
              className="poster"
              src={poster.data.url}
              mode="widthFix"
              showMenuByLongpress
              {...pictureProps(`海报：${title}`)}
            />
            <Button
              id="save-poster"
              kind="primary"
              block
              busy={saving.busy}
              onPress={() => saving.run(poster.data.file)}
            >
              保存海报
            </Button>
          </>
        )}
      </View>
    </Sheet>
  );
}

interface Poster {
  readonly file: DocumentFile;
  readonly url: string;
}

function usePoster(id: string): LoadState<Poster> & { readonly reload: () => void } {
  const [state, setState] = useState<LoadState<Poster>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    fetchFile(noticeDeskApi.poster, { params: { id } }).then(
      (file) => !gone && setState({ state: 'ready', data: { file, url: pictureUrl(file) } }),
      (error: unknown) => !gone && setState({ state: 'error', error }),
    );
    return () => {
      gone = true;
    };
  }, [id, attempt]);
  const reload = () => {
    setState({ state: 'loading' });
    setAttempt((count) => count + 1);
  };
  return { ...state, reload };
}
