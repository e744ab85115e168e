import { useSheetForm, type SheetFormState } from '../../../services/use-sheet-form';
import { actionNames } from '../part/action-name';
import type { FormProps } from './form.type';

interface ActionFormOptions {
  readonly missing: () => Readonly<Record<string, string>>;
  readonly body: () => object | Promise<object>;
}

/** The title, button and state of an action's form on its sheet. */
export function useActionForm(
  { action, send, onClose }: FormProps,
  { missing, body }: ActionFormOptions,
): { form: SheetFormState; title: string; submit: string; onClose: () => void } {
  const { title, submit, done } = actionNames[action];
  const form = useSheetForm({ missing, send: async () => send(await body()), done, onDone: onClose });
  return { form, title, submit, onClose };
}
