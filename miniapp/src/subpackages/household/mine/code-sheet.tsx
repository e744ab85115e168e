import { followTieApi } from '@linge/shared/household-tie/follow-tie.api';
import type { FollowSide } from '@linge/shared/household-tie/follow-tie.schema';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import { Skeleton } from '../../../components/skeleton';
import { clockText } from '../../../format/day';
import { alertProps } from '../../../platform/alert';
import { call } from '../../../services/client';
import { errorText } from '../../../services/error-text';
import { newId } from '../../../services/new-id';

interface CodeSheetProps {
  readonly side: FollowSide;
  readonly onClose: () => void;
}

const hints: Readonly<Record<FollowSide, string>> = {
  followed: '请家人打开“我的住户”，点“输入家人的代看码”，输入这 8 个数字。之后发给您的通知，家人也会收到。',
  follower: '请老人打开“我的住户”，点“输入家人的代看码”，输入这 8 个数字。之后发给老人的通知，您也会收到。',
};

/** A code to show to a relative; it is made when the sheet opens. */
export function CodeSheet({ side, onClose }: CodeSheetProps) {
  // the same for each try, so that an answer that was lost costs no other code
  const [id] = useState(newId);
  const [attempt, setAttempt] = useState(0);
  const [made, setMade] = useState<{ readonly code: string; readonly expiresAt: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    call(followTieApi.makeCode, { body: { id, side } }).then(setMade, (error: unknown) =>
      setProblem(errorText(error)),
    );
  }, [id, side, attempt]);
  const again = () => {
    setProblem(null);
    setAttempt(attempt + 1);
  };
  return (
    <Sheet visible title="代看码" onClose={onClose}>
      <View className="stack">
        {problem !== null && (
          <>
            <View {...alertProps}>{problem}</View>
            <Button kind="primary" block onPress={again}>
              再试一次
            </Button>
          </>
        )}
        {problem === null && made === null && <Skeleton />}
        {made && (
          <>
            <View className="follow-code number">{`${made.code.slice(0, 4)} ${made.code.slice(4)}`}</View>
            <View>{hints[side]}</View>
            <View className="secondary">{`${clockText(made.expiresAt)} 之前有效，只能用一次。只给信得过的家人看。`}</View>
            <Button kind="primary" block id="code-done" onPress={onClose}>
              好了
            </Button>
          </>
        )}
      </View>
    </Sheet>
  );
}
