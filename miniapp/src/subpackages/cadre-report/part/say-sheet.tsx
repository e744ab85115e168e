import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { useSheetForm } from '../../../services/use-sheet-form';

interface SaySheetProps {
  readonly title: string;
  readonly hint: string;
  readonly submit: string;
  /** May be sent without a word. */
  readonly optional?: boolean;
  /** Held by the page, so that it is there again when the sheet is. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
  readonly send: (text: string) => Promise<void>;
}

/** Some words that go with a step. */
export function SaySheet(props: SaySheetProps) {
  const { title, hint, submit, optional = false, text, onText, onClose, send } = props;
  const form = useSheetForm({
    missing: (): Readonly<Record<string, string>> => (optional || text.trim() ? {} : { text: '请写明情况' }),
    send: () => send(text),
    done: '已提交',
    onDone: () => {
      onText('');
      onClose();
    },
  });
  return (
    <SheetForm title={title} submit={submit} form={form} onClose={onClose}>
      <FormField label="情况" hint={hint} optional={optional} error={form.wrong.text}>
        <TextField area id="step-text" label="情况" max={2000} value={text} onChange={onText} />
      </FormField>
    </SheetForm>
  );
}
