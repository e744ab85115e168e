import type { Authorisation } from '@linge/shared/pick-up/pick-up.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { TextField } from '../../../components/text-field';
import { authorisedText } from '../../../format/pick-up';
import { errorText } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';

interface CodeFormProps {
  /** Who is expected with a code today. */
  readonly expected: readonly Authorisation[];
  readonly offline: boolean;
  /** @throws ApiError, NetworkError */
  readonly onCode: (code: string) => Promise<void>;
}

/** Whoever comes once tells a code; it is checked at the server alone. */
export function CodeForm({ expected, offline, onCode }: CodeFormProps) {
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const digits = code.replace(/\D/g, '');
  const checking = useAction(
    async () => {
      setWrong(digits.length === 6 ? undefined : '接送码是 6 个数字');
      if (digits.length === 6) await onCode(digits);
    },
    (error) => setWrong(errorText(error)),
  );
  const who = expected.map(authorisedText).join('、');
  if (offline) {
    return who ? (
      <View className="secondary">{`${who}今天凭接送码来接。没有网络时不能核对，请打电话给监护人。`}</View>
    ) : null;
  }
  return (
    <>
      <FormField
        label="接送码"
        hint={who ? `${who}今天凭接送码来接` : '来的人说得出监护人给的 6 个数字，就可以接'}
        error={wrong}
      >
        <TextField
          id="pick-up-code"
          label="接送码"
          inputMode="number"
          max={7}
          value={code}
          onChange={setCode}
        />
      </FormField>
      <Button block id="check-code" busy={checking.busy} onPress={() => checking.run()}>
        核对并交接
      </Button>
    </>
  );
}
