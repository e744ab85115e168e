import { mediationApi } from '@linge/shared/mediation/mediation.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ErrorState } from '../../../components/error-state';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { Skeleton } from '../../../components/skeleton';
import { TextField } from '../../../components/text-field';
import { errorText } from '../../../services/error-text';
import { useQuery } from '../../../services/use-query';
import type { FormProps } from './form.type';
import { useActionForm } from './use-action-form';

/** Somebody else who serves there mediates from now on. */
export function HandOverForm(props: FormProps) {
  const able = useQuery(mediationApi.listMediators, { params: { id: props.mediation.id } });
  const [accountId, setAccountId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const sheet = useActionForm(props, {
    missing: () => ({
      ...(accountId ? {} : { accountId: '请选一位' }),
      ...(note.trim() ? {} : { note: '请写明原因' }),
    }),
    body: () => ({ accountId, note: note.trim() }),
  });
  const { wrong } = sheet.form;
  return (
    <SheetForm {...sheet}>
      <FormField label="交给谁" hint="交出以后，您就看不到这件调解了" error={wrong.accountId}>
        {able.state === 'loading' && <Skeleton cards={1} lines={1} />}
        {able.state === 'error' && (
          <ErrorState text={errorText(able.error)} onRetry={() => void able.reload()} />
        )}
        {able.state === 'ready' && able.data.items.length === 0 && (
          <View className="secondary">这里没有别的工作人员可以调解</View>
        )}
        {able.state === 'ready' && (
          <Segmented
            look="chips"
            label="交给谁"
            options={able.data.items.map((one) => ({ value: one.accountId, text: one.name }))}
            value={accountId}
            onChange={setAccountId}
          />
        )}
      </FormField>
      <FormField label="原因" hint="例如：与一方是亲戚" error={wrong.note}>
        <TextField area id="note" label="原因" max={500} value={note} onChange={setNote} />
      </FormField>
    </SheetForm>
  );
}
