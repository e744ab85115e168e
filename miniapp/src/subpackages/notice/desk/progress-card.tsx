import type { NoticeProgress } from '@linge/shared/notice/notice-desk.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { progressShare, progressText } from '../../../format/notice-desk';
import { chartProps } from '../../../platform/chart';
import '../part/figure.scss';

/** How far the putting into inboxes is; it goes on when the page is closed. */
export function ProgressCard({ progress }: { readonly progress: NoticeProgress }) {
  const { phase } = progress;
  const text = progressText(progress);
  return (
    <Card>
      <View className="stack">
        <View>{text}</View>
        {phase !== 'done' && (
          <>
            <View className="figure-track" {...chartProps(text)}>
              <View
                className="figure-bar"
                style={{ width: `${Math.round(progressShare(progress) * 100)}%` }}
              />
            </View>
            <View className="secondary small">关掉这一页也会继续发</View>
          </>
        )}
      </View>
    </Card>
  );
}
