import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormField } from '../components/form-field';
import { SheetForm } from '../components/sheet-form';
import { TextField } from '../components/text-field';
import { isOutdated } from '../services/outdated';
import { useSheetForm } from '../services/use-sheet-form';

/** What is asked before a step is taken. */
export interface AskedStep {
  readonly title: string;
  /** What it brings with it. */
  readonly told: string;
  /** In the toast. */
  readonly done: string;
  /** `退回原因`, where a reason is asked for. */
  readonly note?: string;
}

interface StepFormProps<After> {
  readonly asked: AskedStep;
  /** On the button. */
  readonly submit: string;
  /** @param note trimmed; empty where none is asked for */
  readonly take: (note: string) => Promise<After>;
  readonly onClose: () => void;
  readonly onDone: (after: After) => void;
  /** Somebody was faster. */
  readonly onRace: () => void;
}

/** The question before a step of a workflow, with a reason where others are told one. */
export function StepForm<After>({ asked, submit, take, onClose, onDone, onRace }: StepFormProps<After>) {
  const { title, told, done, note: label } = asked;
  const [note, setNote] = useState('');
  const form = useSheetForm({
    missing: (): Readonly<Record<string, string>> => (label && !note.trim() ? { note: '请写明原因' } : {}),
    send: async () => {
      try {
        onDone(await take(note.trim()));
      } catch (error) {
        if (isOutdated(error)) onRace();
        throw error;
      }
    },
    done,
    onDone: () => undefined,
  });
  return (
    <SheetForm title={title} submit={submit} form={form} onClose={onClose}>
      <View>{told}</View>
      {label && (
        <FormField label={label} error={form.wrong.note}>
          <TextField area id="note" label={label} max={200} value={note} onChange={setNote} />
        </FormField>
      )}
    </SheetForm>
  );
}
