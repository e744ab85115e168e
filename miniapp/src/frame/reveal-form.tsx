import type { AccessPurpose, RevealLandlord } from '@linge/shared/access-record/access-record.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../components/button';
import { FormField } from '../components/form-field';
import { Segmented } from '../components/segmented';
import { TextField } from '../components/text-field';
import { accessPurposeTexts } from '../format/ledger';
import { alertProps } from '../platform/alert';
import { errorText } from '../services/error-text';
import { newId } from '../services/new-id';
import { useAction } from '../services/use-action';

const purposes = (Object.keys(accessPurposeTexts) as (AccessPurpose | 'call')[])
  .filter((value): value is AccessPurpose => value !== 'call')
  .map((value) => ({ value, text: accessPurposeTexts[value] }));

/** One access: its name, what for, and in whose words. */
export type Asked = RevealLandlord;

interface RevealFormProps {
  /** Whether it is a resident's, who can ask for the record. */
  readonly ofResident: boolean;
  readonly reveal: (asked: Asked) => Promise<{ readonly value: string | null }>;
  readonly onShown: (value: string | null) => void;
}

/** What for; the answer is recorded, and the person it is about can ask for the record. */
export function RevealForm({ ofResident, reveal, onShown }: RevealFormProps) {
  const [id] = useState(newId);
  const [purpose, setPurpose] = useState<AccessPurpose | null>(null);
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<{ readonly purpose?: string; readonly note?: string }>({});
  const [problem, setProblem] = useState<string | null>(null);
  const show = useAction(
    async () => {
      setProblem(null);
      const own = note.trim();
      if (!purpose) return setWrong({ purpose: '请选择用途' });
      if (purpose === 'other' && !own) return setWrong({ note: '请写明用途' });
      setWrong({});
      const { value } = await reveal({ id, purpose, ...(own ? { note: own } : {}) });
      onShown(value);
    },
    (error) => setProblem(errorText(error)),
  );
  return (
    <View className="stack">
      <View className="secondary small">
        谁在什么时候、为什么查看，都会留下记录{ofResident && '，居民本人可以查询'}
      </View>
      <FormField label="用途" error={wrong.purpose}>
        <Segmented look="chips" label="用途" options={purposes} value={purpose} onChange={setPurpose} />
      </FormField>
      <FormField label="说明" optional={purpose !== 'other'} error={wrong.note}>
        <TextField id="purpose-note" label="说明" max={100} value={note} onChange={setNote} />
      </FormField>
      {problem && (
        <View className="reveal-problem" {...alertProps}>
          {problem}
        </View>
      )}
      <Button id="reveal" kind="primary" block busy={show.busy} onPress={show.run}>
        查看
      </Button>
    </View>
  );
}
