import { ConsentAnswer } from '@linge/shared/subscription/subscription.schema';
import Taro from '@tarojs/taro';
import type { AskOutcome, SubscribePlatform } from './subscribe.type';

/** WeChat's word for "the user has turned the main switch off". */
const mainSwitchOff = 20004;

export const subscribe: SubscribePlatform = {
  canAsk: true,
  ask: (templateIds) =>
    Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] }).then(
      (result) => ({ kind: 'answered', answers: answersIn(templateIds, { ...result }) }),
      (error: unknown): AskOutcome => ({
        kind: (error as { readonly errCode?: number }).errCode === mainSwitchOff ? 'off' : 'failed',
      }),
    ),
  openSetting: () =>
    Taro.openSetting({ withSubscriptions: true }).then(
      () => undefined,
      () => undefined,
    ),
};

/** Only what was asked about and is an answer; WeChat puts its own members beside them. */
function answersIn(
  templateIds: readonly string[],
  result: Readonly<Record<string, unknown>>,
): Record<string, ConsentAnswer> {
  return Object.fromEntries(
    templateIds.flatMap((id) => {
      const answer = ConsentAnswer.safeParse(result[id]);
      return answer.success ? [[id, answer.data]] : [];
    }),
  );
}
