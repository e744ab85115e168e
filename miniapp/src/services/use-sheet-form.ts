import Taro from '@tarojs/taro';
import { useState } from 'react';
import { errorText, fieldTextsOf } from './error-text';
import { useAction } from './use-action';

type Wrong = Readonly<Record<string, string>>;

interface SheetFormOptions<Answer> {
  /** What is missing or wrong, by field; nothing is sent while there is any. */
  readonly missing: () => Wrong;
  readonly send: () => Promise<Answer>;
  /** Told in a toast; by what came of it where that is not always the same. */
  readonly done: string | ((answer: Answer) => string);
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
export function useSheetForm<Answer>(options: SheetFormOptions<Answer>): SheetFormState {
  const { missing, send, done, onDone, textsOf = fieldTextsOf } = options;
  const [wrong, setWrong] = useState<Wrong>({});
  const [problem, setProblem] = useState<string | null>(null);
  const sending = useAction(
    async () => {
      setProblem(null);
      const found = missing();
      setWrong(found);
      if (Object.keys(found).length > 0) return;
      const answer = await send();
      const title = typeof done === 'string' ? done : done(answer);
      void Taro.showToast({ title, icon: 'none' });
      onDone();
    },
    (error) => {
      setWrong(textsOf(error));
      setProblem(errorText(error));
    },
  );
  return { wrong, problem, busy: sending.busy, submit: sending.run };
}
