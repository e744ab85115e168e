import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';

interface PassSheetProps {
  /** @returns what is wrong with it; null where somebody was found */
  readonly onPass: (text: string) => string | null;
  readonly onClose: () => void;
}

/** The letters below somebody's code, typed where nothing can be scanned; one after the other. */
export function PassSheet({ onPass, onClose }: PassSheetProps) {
  const [pass, setPass] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = () => {
    const found = onPass(pass);
    setWrong(found);
    if (found === null) setPass('');
  };
  return (
    <SheetForm
      title="输入对方的码"
      submit="签到"
      form={{ problem: null, busy: false, submit }}
      onClose={onClose}
    >
      <FormField label="签到码" hint="对方手机上二维码下面的 12 位字母和数字" error={wrong ?? undefined}>
        <TextField
          id="pass"
          label="签到码"
          placeholder="如 ABCD 2345 EFGH"
          max={24}
          value={pass}
          onChange={setPass}
        />
      </FormField>
    </SheetForm>
  );
}
