import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { alertProps } from '../platform/alert';
import { Button } from './button';
import { Sheet } from './sheet';
import './sheet-form.scss';

interface SheetFormProps {
  readonly title: string;
  /** On the button. */
  readonly submit: string;
  readonly form: { readonly problem: string | null; readonly busy: boolean; readonly submit: () => void };
  readonly onClose: () => void;
}

/** A short form that comes up from the bottom, with its button and what is wrong with the whole. */
export function SheetForm({ title, submit, form, onClose, children }: PropsWithChildren<SheetFormProps>) {
  return (
    <Sheet visible title={title} onClose={onClose}>
      <View className="sheet-form">
        {children}
        <View className="sheet__foot">
          {form.problem && (
            <View className="sheet-form__problem" {...alertProps}>
              {form.problem}
            </View>
          )}
          <Button id="submit" kind="primary" block busy={form.busy} onPress={form.submit}>
            {submit}
          </Button>
        </View>
      </View>
    </Sheet>
  );
}
