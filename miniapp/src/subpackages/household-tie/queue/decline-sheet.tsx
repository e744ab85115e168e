import { useState } from 'react';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';

interface DeclineSheetProps {
  readonly open: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onDecline: (reason: string) => void;
}

/** Why not, in words that the resident reads. */
export function DeclineSheet({ open, busy, onClose, onDecline }: DeclineSheetProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = asked && !reason.trim() ? '请写明原因' : undefined;
  return (
    <Sheet visible={open} title="不通过的原因" onClose={onClose}>
      <FormField label="原因" hint="居民会看到，例如：请带身份证到网格来一趟" error={missing}>
        <TextField area id="reason" label="原因" max={200} value={reason} onChange={setReason} />
      </FormField>
      <Button
        kind="primary"
        block
        id="decline"
        busy={busy}
        onPress={() => {
          setAsked(true);
          if (reason.trim()) onDecline(reason.trim());
        }}
      >
        告诉居民
      </Button>
    </Sheet>
  );
}
