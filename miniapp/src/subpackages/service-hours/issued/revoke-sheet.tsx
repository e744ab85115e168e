import { serviceCertificateApi } from '@linge/shared/service-certificate/service-certificate.api';
import type { KeptCertificate } from '@linge/shared/service-certificate/service-certificate.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useSheetForm } from '../../../services/use-sheet-form';

interface RevokeSheetProps {
  readonly certificate: KeptCertificate;
  readonly onClose: () => void;
}

/** Why it was wrong to issue it; it cannot be undone. */
export function RevokeSheet({ certificate: { id, number, name }, onClose }: RevokeSheetProps) {
  const [revocationId] = useState(newId);
  const [reason, setReason] = useState('');
  const form = useSheetForm({
    missing: (): Record<string, string> => (reason.trim() ? {} : { reason: '请写明为什么撤销' }),
    send: () =>
      call(serviceCertificateApi.revoke, {
        params: { id },
        body: { id: revocationId, reason: reason.trim() },
      }),
    done: '已撤销，并已告诉本人',
    onDone: onClose,
  });
  return (
    <SheetForm title="撤销证明" submit="撤销" form={form} onClose={onClose}>
      <View>{`编号 ${number}${name ? `，${name}` : ''}`}</View>
      <View className="secondary small">
        撤销后不能恢复：核验时只显示从什么时候起撤销。服务时长不变，志愿者可以重新开具。
      </View>
      <FormField label="为什么撤销" hint="志愿者会看到" error={form.wrong.reason}>
        <TextField area id="revoke-reason" label="为什么撤销" max={200} value={reason} onChange={setReason} />
      </FormField>
    </SheetForm>
  );
}
