import type { DataExport } from '@linge/shared/privacy/privacy.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { StatusTag, type Tone } from '../../../components/status-tag';
import { momentText } from '../../../format/day';
import { errorText, requestIdOf } from '../../../services/error-text';
import { askExport, openExport, useExports } from '../../../services/privacy';
import { useAction } from '../../../services/use-action';

const tags: Readonly<Record<DataExport['state'], { readonly tone: Tone; readonly text: string }>> = {
  making: { tone: 'info', text: '正在整理' },
  ready: { tone: 'ok', text: '可以下载' },
  failed: { tone: 'warn', text: '没有成功' },
  expired: { tone: 'neutral', text: '已过期' },
};

/** Asks for a copy, and lists those of the last thirty days. */
export function ExportList() {
  const exports = useExports();
  const asking = useAction(async () => {
    await askExport();
    await exports.reload();
  });
  if (exports.state === 'loading') return <Skeleton />;
  if (exports.state === 'error') {
    return (
      <ErrorState
        text={errorText(exports.error)}
        requestId={requestIdOf(exports.error)}
        onRetry={() => void exports.reload()}
      />
    );
  }
  const { items, nextAt } = exports.data;
  return (
    <Slots>
      <Button
        kind="primary"
        block
        id="export-ask"
        busy={asking.busy}
        disabled={nextAt !== null}
        onPress={asking.run}
      >
        申请导出
      </Button>
      {nextAt !== null && <View className="secondary small">{`${momentText(nextAt)} 以后可以再申请`}</View>}
      {items.map((item) => (
        <ExportCard key={item.id} item={item} />
      ))}
    </Slots>
  );
}

function ExportCard({ item }: { readonly item: DataExport }) {
  const opening = useAction(() => openExport(item));
  const { tone, text } = tags[item.state];
  return (
    <Card>
      <View className="stack">
        <View className="row">
          <View className="grow">{`${momentText(item.createdAt)} 申请`}</View>
          <StatusTag tone={tone}>{text}</StatusTag>
        </View>
        {item.state === 'making' && (
          <View className="secondary">{`已整理 ${item.done} / ${item.total} 类，可以离开，好了会通知您`}</View>
        )}
        {item.state === 'ready' && item.expiresAt && (
          <>
            <View className="secondary">{`${momentText(item.expiresAt)} 前可以下载`}</View>
            <Button block id="export-open" busy={opening.busy} onPress={opening.run}>
              下载
            </Button>
          </>
        )}
        {item.state === 'failed' && <View className="secondary">请再申请一次，或打电话给网格员。</View>}
      </View>
    </Card>
  );
}
