import type { NoticeHousehold, TellingHow } from '@linge/shared/notice/notice-reach.schema';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { howOptions } from '../../../format/notice-reach';

interface TellSheetProps {
  readonly household: NoticeHousehold;
  readonly onClose: () => void;
  readonly onTell: (how: TellingHow, note: string) => void;
}

/** How a household was told, with a few words where they help. */
export function TellSheet({ household, onClose, onTell }: TellSheetProps) {
  const [how, setHow] = useState<TellingHow | null>(null);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = () => {
    setAsked(true);
    if (how) onTell(how, note.trim());
  };
  return (
    <SheetForm
      title={household.address}
      submit="记下"
      form={{ problem: null, busy: false, submit }}
      onClose={onClose}
    >
      <FormField label="怎么告知的" error={asked && !how ? '请选择一种' : undefined}>
        <Segmented look="chips" label="怎么告知的" options={howOptions} value={how} onChange={setHow} />
      </FormField>
      <FormField label="说明" optional hint="如：托三单元王婆婆转告、长期在外">
        <TextField id="telling-note" label="说明" max={200} value={note} onChange={setNote} />
      </FormField>
    </SheetForm>
  );
}
