import { useState } from 'react';
import { FormField } from '../../components/form-field';
import { SheetForm } from '../../components/sheet-form';
import { TextField } from '../../components/text-field';
import { typePhone } from '../../services/session';
import { useSheetForm } from '../../services/use-sheet-form';

interface TypePhoneSheetProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** For who does not want WeChat to tell the number, or uses a browser. */
export function TypePhoneSheet({ onDone, onClose }: TypePhoneSheetProps) {
  const [phone, setPhone] = useState('');
  const digits = phone.replace(/[\s-]/g, '');
  const form = useSheetForm({
    missing: (): Record<string, string> =>
      /^(\+?86)?1\d{10}$/.test(digits) ? {} : { phone: '请输入 11 位手机号' },
    send: () => typePhone(digits),
    done: '已保存',
    onDone,
  });
  return (
    <SheetForm title="自己填写手机号" submit="保存" form={form} onClose={onClose}>
      <FormField
        label="手机号"
        hint="只用来联系您。没有经过微信核对，不能用来认出工作人员"
        error={form.wrong.phone}
      >
        <TextField id="phone" label="手机号" inputMode="number" max={20} value={phone} onChange={setPhone} />
      </FormField>
    </SheetForm>
  );
}
