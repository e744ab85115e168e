import { CheckInCode, type CheckInPassItem } from '@linge/shared/check-in/check-in.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { spanText } from '../../../format/span';
import { scanCheckIn } from '../../../services/check-in-scan';
import { codeText } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import { resultText } from '../part/result-text';

interface CodeSheetProps {
  readonly accountId: string;
  readonly pass: CheckInPassItem;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The six digits below the code on the screen, where nothing can be scanned. */
export function CodeSheet({ accountId, pass, onDone, onClose }: CodeSheetProps) {
  const { activityId, signUpId, session, title, name, self } = pass;
  const kind = pass.attendance === 'present' ? 'go' : 'come';
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const code = typed.replace(/\D/g, '');
  const sending = useAction(async () => {
    setProblem(null);
    if (!CheckInCode.safeParse(code).success) {
      setProblem('请输入大屏幕上的 6 位数字');
      return;
    }
    const scan = { accountId, activityId, signUpId, kind, code, startsAt: session.startsAt } as const;
    const result = await scanCheckIn(scan);
    if (result.kind === 'refused') {
      setProblem(codeText(result.code));
      return;
    }
    void Taro.showToast({ title: resultText(result, kind), icon: 'none', duration: 3000 });
    onDone();
  });
  const action = kind === 'come' ? '签到' : '签退';
  return (
    <SheetForm
      title={self ? action : `给${name}${action}`}
      submit={action}
      form={{ problem: null, busy: sending.busy, submit: sending.run }}
      onClose={onClose}
    >
      <View className="secondary">{`${title}，${spanText(session.startsAt, session.endsAt)}`}</View>
      <FormField
        label="大屏幕上的数字"
        hint="二维码下面的 6 位数字，半分钟换一次"
        error={problem ?? undefined}
      >
        <TextField
          id="check-in-code"
          label="大屏幕上的数字"
          placeholder="如 482 913"
          inputMode="number"
          max={7}
          value={typed}
          onChange={setTyped}
        />
      </FormField>
    </SheetForm>
  );
}
