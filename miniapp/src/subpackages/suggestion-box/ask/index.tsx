import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import { AskAboutSlip, type SlipAnswer } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { StatusTag } from '../../../components/status-tag';
import { TextField } from '../../../components/text-field';
import { slipAnswerTag } from '../../../format/suggestion-box';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { activityIdOf } from '../../../services/activity-link';
import { ApiError } from '../../../services/api-error';
import { call } from '../../../services/client';
import { errorText } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import '../part/part.scss';

/** One sentence for a wrong number and a wrong code: nothing tells which of them exists. */
const wrongPair = '编号或查询码不对，请照着纸条再核对一遍；纸条找不到了，可以直接问网格员';

/**
 * 查意见箱答复: what became of a slip, for whoever has its number and code; nobody is asked who they are. WeChat opens it
 * for the code on an activity’s poster too, as both links begin alike: who comes by that is sent on.
 */
export default function AskAboutSlipPage() {
  const activityId = activityIdOf(useRouter().params);
  useEffect(() => {
    if (activityId) void Taro.redirectTo({ url: `/subpackages/activity/detail/index?id=${activityId}` });
  }, [activityId]);
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [answer, setAnswer] = useState<SlipAnswer | null>(null);
  const ask = useAction(
    async () => {
      setProblem(null);
      setAnswer(null);
      const asked = { number: number.trim(), code };
      const fields = AskAboutSlip.safeParse(asked).error?.issues.map(({ path }) => path[0]) ?? [];
      setWrong({
        ...(fields.includes('number')
          ? { number: '编号是 8 位日期和 5 位以上的数字，如 20261126-00042' }
          : {}),
        ...(fields.includes('code') ? { code: '查询码是 8 位字母和数字，如 K7QP-3MXA' } : {}),
      });
      if (fields.length > 0) return;
      setAnswer(await call(suggestionBoxApi.ask, { body: asked }));
    },
    (error) => setProblem(error instanceof ApiError && error.status === 404 ? wrongPair : errorText(error)),
  );
  return (
    <Page title="查意见箱答复">
      <View className="secondary small">
        投进意见箱的意见登记以后，会给一张写着编号和查询码的纸条。不用登录，凭纸条就能查。
      </View>
      <Card>
        <View className="box-form">
          <FormField label="编号" error={wrong.number}>
            <TextField
              id="slip-number"
              label="编号"
              placeholder="如 20261126-00042"
              max={20}
              value={number}
              onChange={setNumber}
            />
          </FormField>
          <FormField label="查询码" error={wrong.code} hint="不分大小写，中间的横线可以不写">
            <TextField
              id="slip-code"
              label="查询码"
              placeholder="如 K7QP-3MXA"
              max={20}
              value={code}
              onChange={setCode}
            />
          </FormField>
          <Button id="ask-slip" kind="primary" block busy={ask.busy} onPress={ask.run}>
            查询
          </Button>
        </View>
      </Card>
      {problem && (
        <View className="box-problem" {...alertProps}>
          {problem}
        </View>
      )}
      {answer && <Answer answer={answer} />}
    </Page>
  );
}

function Answer({ answer: { state, answer } }: { readonly answer: SlipAnswer }) {
  const tag = slipAnswerTag[state];
  return (
    <Card>
      <View className="stack" {...alertProps}>
        <View className="row">
          <StatusTag tone={tag.tone}>{tag.text}</StatusTag>
        </View>
        {answer ? (
          <View className="slip-words">{answer}</View>
        ) : (
          <View className="secondary">还没有写办理结果，请过几天再来查</View>
        )}
      </View>
    </Card>
  );
}
