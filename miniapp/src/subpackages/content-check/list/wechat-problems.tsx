import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { StatusTag } from '../../../components/status-tag';
import { problemMeaning, problemText } from '../../../format/wechat-check';
import { useQuery } from '../../../services/use-query';

/** Says that WeChat does not look at words or pictures now, why, since when, and what that means; nothing while it does. */
export function WechatProblems() {
  const checks = useQuery(contentCheckApi.wechat, {});
  if (checks.state !== 'ready' || checks.data.problems.length === 0) return null;
  const { problems } = checks.data;
  return (
    <Card>
      <View className="stack">
        <View>
          <StatusTag tone="warn" icon="alert">
            微信检查没有生效
          </StatusTag>
        </View>
        {problems.map((problem) => (
          <View key={problem.kind}>{problemText(problem)}</View>
        ))}
        <View className="secondary">{problemMeaning(problems)}</View>
      </View>
    </Card>
  );
}
