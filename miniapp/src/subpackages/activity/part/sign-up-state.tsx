import type { OwnSignUp } from '@linge/shared/activity/sign-up.schema';
import { View } from '@tarojs/components';
import { ActivityTag } from '../../../components/activity-tag';
import { Button } from '../../../components/button';
import { signUpHint, signUpTag } from '../../../format/sign-up';
import { go, pages } from './open-page';
import type { Answering } from './use-answering';
import './activity.scss';

interface SignUpStateProps {
  readonly signUp: OwnSignUp;
  readonly answering: Answering;
}

/** How it stands with somebody, and what they can do about it. */
export function SignUpState({ signUp, answering }: SignUpStateProps) {
  const { id, name, self, state, guardianConsent, changedSince, availableActions } = signUp;
  const hint = signUpHint(signUp);
  const may = (action: OwnSignUp['availableActions'][number]) => availableActions.includes(action);
  return (
    <View className="sign-up">
      <View className="sign-up__head">
        <View className="strong">{self ? `${name}（我）` : name}</View>
        <ActivityTag tag={signUpTag(signUp)} />
      </View>
      {hint && <View className={state === 'offered' ? '' : 'secondary small'}>{hint}</View>}
      {changedSince && may('leave') && (
        <View className="secondary small">报名后活动有变动，来不了的，开始前都可以退出</View>
      )}
      {guardianConsent && state === 'in' && (
        <Button label={`谁可以来接：${name}`} onPress={() => go(pages.pickUp(id))}>
          谁可以来接
        </Button>
      )}
      {availableActions.length > 0 && (
        <View className="sign-up__buttons">
          {may('leave') && (
            <Button
              label={`${leaveText(signUp)}：${name}`}
              disabled={answering.busy}
              onPress={() => answering.askToLeave(signUp)}
            >
              {leaveText(signUp)}
            </Button>
          )}
          {may('decline') && (
            <Button
              label={`不要名额：${name}`}
              disabled={answering.busy}
              onPress={() => answering.answer(signUp, 'decline')}
            >
              不要了
            </Button>
          )}
          {may('accept') && (
            <Button
              kind="primary"
              label={`要名额：${name}`}
              busy={answering.busy}
              onPress={() => answering.answer(signUp, 'accept')}
            >
              我要参加
            </Button>
          )}
        </View>
      )}
    </View>
  );
}

/** On the button of whoever gives up a place, or waiting for one. */
export const leaveText = ({ state }: Pick<OwnSignUp, 'state'>) => (state === 'in' ? '退出' : '不排了');
