import { followTieApi } from '@linge/shared/household-tie/follow-tie.api';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useSheetForm } from '../../../services/use-sheet-form';

interface AgreeSheetProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Agrees to what the relative asks who shows the code. */
export function AgreeSheet({ onDone, onClose }: AgreeSheetProps) {
  const [id] = useState(newId);
  const [code, setCode] = useState('');
  const digits = code.replace(/\D/g, '');
  const form = useSheetForm({
    missing: (): Record<string, string> =>
      digits.length === 8 ? {} : { code: '请输入家人手机上的 8 个数字' },
    send: () => call(followTieApi.agree, { body: { id, code: digits } }),
    done: '已开始代看',
    onDone,
  });
  return (
    <SheetForm title="输入家人的代看码" submit="同意" form={form} onClose={onClose}>
      <FormField label="代看码" hint="家人在“我的住户”里生成，10 分钟内有效" error={form.wrong.code}>
        <TextField id="code" label="代看码" inputMode="number" max={9} value={code} onChange={setCode} />
      </FormField>
    </SheetForm>
  );
}
