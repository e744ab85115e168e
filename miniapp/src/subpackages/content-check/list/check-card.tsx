import type { ContentCheck } from '@linge/shared/content-check/content-check.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Heading } from '../../../components/heading';
import { PhotoGrid } from '../../../components/photo-grid';
import { checkReason, checkSubjectUrl, checkTitle } from '../../../format/content-check';
import { momentText, timeText } from '../../../format/day';
import { showPhoto } from '../../../platform/photo';
import { shownPhotos } from '../../../services/file-link';

interface CheckCardProps {
  readonly item: ContentCheck;
  readonly busy: boolean;
  readonly onPass: () => void;
  readonly onRefuse: () => void;
  readonly onReopen: () => void;
}

/** What was written or shown, where, why it waits, and what was decided. */
export function CheckCard({ item, busy, onPass, onRefuse, onReopen }: CheckCardProps) {
  const { text, picture, gridName, byStaff, createdAt, decision, mine, availableActions } = item;
  const title = checkTitle(item);
  const url = checkSubjectUrl(item);
  const can = (action: ContentCheck['availableActions'][number]) => availableActions.includes(action);
  return (
    <Card>
      <View className="stack">
        <View className="row">
          <View className="grow">
            <Heading level={2}>
              {title.split(' ').map((part) => (
                <View key={part} className="check-title__part">
                  {part}
                </View>
              ))}
            </Heading>
          </View>
          {url && (
            <Button kind="text" label={`看前后文：${title}`} onPress={() => void Taro.navigateTo({ url })}>
              看前后文
            </Button>
          )}
        </View>
        {text !== null && <View className="check-text">{text}</View>}
        {picture && (
          // the state stands in the list that one looks at
          <PhotoGrid
            photos={shownPhotos([{ ...picture, check: undefined }])}
            label="待审图片"
            onOpen={showPhoto}
          />
        )}
        {text === null && !picture && <View className="secondary">内容已按规定清除</View>}
        <View className="secondary">{checkReason(item)}</View>
        <View className="note">
          {[byStaff ? '工作人员' : '居民', gridName, timeText(createdAt)].filter(Boolean).join(' · ')}
        </View>
        {decision && <View className="note">{decisionText(decision)}</View>}
        {can('pass') && (
          <View className="row">
            <View className="grow">
              <Button block disabled={busy} label={`不予公开：${title}`} onPress={onRefuse}>
                不予公开
              </Button>
            </View>
            <View className="grow">
              <Button kind="primary" block disabled={busy} label={`通过：${title}`} onPress={onPass}>
                通过
              </Button>
            </View>
          </View>
        )}
        {can('reopen') && (
          <Button block disabled={busy} label={`撤销，重新审核：${title}`} onPress={onReopen}>
            撤销，重新审核
          </Button>
        )}
        {mine && <View className="secondary">您自己写的，由别的工作人员审核</View>}
      </View>
    </Card>
  );
}

function decisionText({ by, at, reason }: NonNullable<ContentCheck['decision']>): string {
  return [`${by ?? '系统'}，${momentText(at)}`, reason && `原因：${reason}`].filter(Boolean).join('。');
}
