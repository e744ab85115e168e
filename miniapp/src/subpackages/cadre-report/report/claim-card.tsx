import { cadreReportDays } from '@linge/shared/cadre-report/cadre-report.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Heading } from '../../../components/heading';
import { StatusTag } from '../../../components/status-tag';
import { useAction } from '../../../services/use-action';
import type { SentReport } from './report-sender';

/** Number and code, shown this once: the page is the only place where they are. */
export function ClaimCard({ sent, unsent }: SentReport) {
  const { number, code, deskName } = sent;
  // The form was longer than this is: what matters must not stand above the screen.
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), []);
  const copying = useAction(async () => {
    await Taro.setClipboardData({ data: `监督举报 编号 ${number} 查询码 ${code}` });
  });
  return (
    <>
      <Card>
        <View className="stack">
          <View className="row">
            <View className="grow">
              <Heading level={2}>{`已经交给${deskName}`}</Heading>
            </View>
            <StatusTag tone="ok">已提交</StatusTag>
          </View>
          <View>
            <View className="secondary small">编号</View>
            <View className="claim__code" id="claim-number">
              {number}
            </View>
          </View>
          <View>
            <View className="secondary small">查询码</View>
            <View className="claim__code" id="claim-code">
              {code}
            </View>
          </View>
          <View className="strong">请现在抄下来。只显示这一次，离开这一页就没有了，我们也找不回来。</View>
          <Button icon="list" block id="copy-claim" busy={copying.busy} onPress={copying.run}>
            复制编号和查询码
          </Button>
        </View>
      </Card>
      {unsent !== null && (
        <Card>
          <View className="stack">
            <View className="strong">
              收到的是您第一次提交的那一份，后来改的没有提交。需要的话，请凭编号和查询码补充：
            </View>
            <View id="unsent">{unsent}</View>
          </View>
        </Card>
      )}
      <Card>
        <View className="stack">
          <View>
            {`${deskName}会在 ${cadreReportDays.takeUp} 个工作日内受理，${cadreReportDays.answer} 个工作日内答复；超过期限，镇里会知道。`}
          </View>
          <View className="secondary">
            答复和要补充的问题都写在进展里，请过几天凭编号和查询码来看：没有人能联系您。
          </View>
        </View>
      </Card>
      <Button
        block
        id="go-follow"
        onPress={() => void Taro.navigateTo({ url: '/subpackages/cadre-report/follow/index' })}
      >
        查进展
      </Button>
      <Button
        kind="primary"
        block
        id="done"
        onPress={() => void Taro.switchTab({ url: '/pages/home/index' })}
      >
        抄好了，回首页
      </Button>
    </>
  );
}
