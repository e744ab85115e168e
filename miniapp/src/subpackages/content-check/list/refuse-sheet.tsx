import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import type { ContentCheck } from '@linge/shared/content-check/content-check.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { call } from '../../../services/client';
import { useSheetForm } from '../../../services/use-sheet-form';

interface RefuseSheetProps {
  readonly item: ContentCheck;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Why others do not get to see it, in words that its author reads. */
export function RefuseSheet({ item, onDone, onClose }: RefuseSheetProps) {
  const { id, version } = item;
  const [reason, setReason] = useState('');
  const form = useSheetForm({
    missing: (): Record<string, string> => (reason.trim() ? {} : { reason: '请写明原因' }),
    send: () => call(contentCheckApi.refuse, { params: { id }, body: { version, reason: reason.trim() } }),
    done: '已不予公开，并告诉了作者',
    onDone,
  });
  return (
    <SheetForm title="不予公开的原因" submit="不予公开" form={form} onClose={onClose}>
      {item.kind === 'text' && item.subject?.type === 'notice' && (
        <View className="strong">
          还没有发出的通知将不会发出；更正后正在公开的，会立即撤回，居民看不到更正的内容；撤回通知的原因，居民将看不到
        </View>
      )}
      <FormField label="原因" hint="作者会看到，例如：含有他人的电话号码" error={form.wrong.reason}>
        <TextField area id="reason" label="原因" max={100} value={reason} onChange={setReason} />
      </FormField>
    </SheetForm>
  );
}
