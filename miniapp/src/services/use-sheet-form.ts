import Taro from '@tarojs/taro';
import { useState } from 'react';
import { errorText, fieldTextsOf } from './error-text';
import { useAction } from './use-action';

type Wrong = Readonly<Record<string, string>>;

interface SheetFormOptions {
  /** What is missing or wrong, by field; nothing is sent while there is any. */
  readonly missing: () => Wrong;
  readonly send: () => Promise<unknown>;
  /** Told in a toast. */
  readonly done: string;
  readonly onDone: () => void;
  /** What the server found wrong, by field, where its words for it are not enough. */
  readonly textsOf?: (error: unknown) => Wrong;
}

export interface SheetFormState {
  readonly wrong: Wrong;
  /** What is wrong with the whole. */
  readonly problem: string | null;
  readonly busy: boolean;
  readonly submit: () => void;
}

/** A short form on a sheet: says what is wrong where it is wrong, and keeps what was typed. */
export function useSheetForm(options: SheetFormOptions): SheetFormState {
  const { missing, send, done, onDone, textsOf = fieldTextsOf } = options;
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
      setWrong(textsOf(error));
      setProblem(errorText(error));
    },
  );
  return { wrong, problem, busy: sending.busy, submit: sending.run };
}
