import type { PublicActivity } from '@linge/shared/activity/activity.schema';
import type { SignUpStanding } from '@linge/shared/activity/sign-up.schema';
import Taro from '@tarojs/taro';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { signUpStep } from '../../../services/sign-up.policy';

interface SignUpBarProps {
  readonly activity: PublicActivity;
  readonly standing: SignUpStanding | null;
  readonly visitor?: boolean;
  readonly busy?: boolean;
  readonly onLogin?: () => void;
  /** Myself, with one tap where nothing has to be asked. */
  readonly onMyself?: () => void;
  readonly onFamily?: () => void;
}

/** Signing up, under the thumb; or why that is not possible. */
export function SignUpBar(props: SignUpBarProps) {
  const { activity, standing, visitor = false, busy = false, onLogin, onMyself, onFamily } = props;
  const step = signUpStep(activity, standing, visitor);
  switch (step.kind) {
    case 'none':
      return null;
    case 'told':
      return (
        <BottomBar>
          <Button block disabled>
            {step.text}
          </Button>
        </BottomBar>
      );
    case 'login':
      return (
        <BottomBar>
          <Button kind="primary" block id="log-in" {...(onLogin ? { onPress: onLogin } : {})}>
            登录后报名
          </Button>
        </BottomBar>
      );
    case 'household':
      return (
        <BottomBar>
          <Button kind="primary" block id="tie-household" onPress={tieHousehold}>
            绑定住户后报名
          </Button>
        </BottomBar>
      );
    case 'open':
      return (
        <BottomBar>
          {step.family && onFamily && (
            <Button id="sign-up-family" disabled={busy} onPress={onFamily}>
              给家人报名
            </Button>
          )}
          {step.mine && onMyself && (
            <Button id="sign-up" kind="primary" busy={busy} onPress={onMyself}>
              {step.waits ? '我要候补' : '我要报名'}
            </Button>
          )}
        </BottomBar>
      );
  }
}

function tieHousehold(): void {
  void Taro.navigateTo({ url: '/subpackages/household/tie/index' });
}
