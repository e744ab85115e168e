import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState, type PropsWithChildren } from 'react';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import { alertProps } from '../../../platform/alert';
import { errorText, fieldTextsOf } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import '../part/part.scss';

type Wrong = Readonly<Record<string, string>>;

interface SheetFormOptions {
  /** What is missing or wrong, by field; nothing is sent while there is any. */
  readonly missing: () => Wrong;
  readonly send: () => Promise<unknown>;
  /** Told in a toast. */
  readonly done: string;
  readonly onDone: () => void;
}

/** A short form on a sheet: says what is wrong where it is wrong, and keeps what was typed. */
export function useSheetForm({ missing, send, done, onDone }: SheetFormOptions) {
  const [wrong, setWrong] = useState<Wrong>({});
  const [problem, setProblem] = useState<string | null>(null);
  const sending = useAction(
    async () => {
      setProblem(null);
      const found = missing();
      setWrong(found);
      if (Object.keys(found).length > 0) return;
      await send();
      void Taro.showToast({ title: done, icon: 'none' });
      onDone();
    },
    (error) => {
      setWrong(fieldTextsOf(error));
      setProblem(errorText(error));
    },
  );
  return { wrong, problem, busy: sending.busy, submit: sending.run };
}

interface AssignmentFormProps {
  readonly title: string;
  /** On the button. */
  readonly submit: string;
  readonly form: ReturnType<typeof useSheetForm>;
  readonly onClose: () => void;
}

/** The sheet itself, with its button and what is wrong with the whole. */
export function AssignmentForm({
  title,
  submit,
  form,
  onClose,
  children,
}: PropsWithChildren<AssignmentFormProps>) {
  return (
    <Sheet visible title={title} onClose={onClose}>
      <View className="staff-form">
        {children}
        {form.problem && (
          <View className="staff-problem" {...alertProps}>
            {form.problem}
          </View>
        )}
        <Button id="submit" kind="primary" block busy={form.busy} onPress={form.submit}>
          {submit}
        </Button>
      </View>
    </Sheet>
  );
}
