import { useState } from 'react';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';

interface AnswerSheetProps {
  readonly open: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onAnswer: (reason: string) => void;
}

/** Why not, in words that the resident reads. */
export function AnswerSheet({ open, busy, onClose, onAnswer }: AnswerSheetProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = asked && !reason.trim() ? '请写明原因' : undefined;
  return (
    <Sheet visible={open} title="不更正的原因" onClose={onClose}>
      <FormField label="原因" hint="居民会看到，例如：与户口簿不符，请带户口簿来" error={missing}>
        <TextField area id="reason" label="原因" max={200} value={reason} onChange={setReason} />
      </FormField>
      <Button
        kind="primary"
        block
        id="answer"
        busy={busy}
        onPress={() => {
          setAsked(true);
          if (reason.trim()) onAnswer(reason.trim());
        }}
      >
        告诉居民
      </Button>
    </Sheet>
  );
}
