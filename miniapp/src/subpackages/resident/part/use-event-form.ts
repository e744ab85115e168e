import Taro from '@tarojs/taro';
import { useState } from 'react';
import { errorText } from '../../../services/error-text';
import { latestChangeText } from '../../../services/registry';
import { useRegistryDraft } from '../../../services/registry-draft';
import { isConflict, registryFieldTexts } from '../../../services/registry-problem';
import { useAction } from '../../../services/use-action';

interface EventFormOptions<Draft, Answer> {
  /** What the draft is kept under: the form and what it is about. */
  readonly key: string;
  readonly initial: () => Draft;
  /** What is missing or wrong, by field; nothing is sent while there is any. */
  readonly missing: (draft: Draft) => Readonly<Record<string, string>>;
  readonly send: (draft: Draft) => Promise<Answer>;
  /** Told in a toast. */
  readonly done: string;
  /** The page to be on afterwards, where there is none to go back to. */
  readonly then: (sent: Draft) => string;
  /** Always opens `then`, also where there is a page to go back to. */
  readonly onward?: boolean;
  /** Whether what it was about is out of one's reach now: then its page is left, too. */
  readonly gone?: (answer: Answer) => boolean;
  /** Whose version the form was opened with. */
  readonly about?: { readonly of: 'household' | 'resident'; readonly id: string };
  readonly reload?: () => Promise<void>;
}

export interface EventForm<Draft> {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly wrong: Readonly<Record<string, string>>;
  /** What is wrong with the whole, above its button. */
  readonly problem: string | null;
  readonly busy: boolean;
  readonly submit: () => void;
}

/** A form of one event: keeps what was typed, says what is wrong where it is wrong, and goes back when done. */
export function useEventForm<Draft extends object, Answer>(
  options: EventFormOptions<Draft, Answer>,
): EventForm<Draft> {
  const { key, missing, send, done, then, onward = false, gone, about, reload } = options;
  const [initial] = useState(options.initial);
  const { draft, read, change, drop } = useRegistryDraft(key, initial);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);

  const explain = async (error: unknown) => {
    setWrong(registryFieldTexts(error));
    if (!isConflict(error) || !about) return setProblem(errorText(error));
    const latest = await latestChangeText(about.of, about.id);
    await reload?.();
    setProblem(`${latest}${errorText(error)}；您填写的内容还在，核对后可以再次提交`);
  };
  const sending = useAction(
    async () => {
      setProblem(null);
      const typed = read();
      const found = missing(typed);
      setWrong(found);
      if (Object.keys(found).length > 0) {
        setProblem('有的项目还没有填好，请看上面标出的地方');
        return;
      }
      // what was begun with stays the same thing for a retry, also where nothing was typed
      change({});
      const answer = await send(typed);
      drop();
      void Taro.showToast({ title: done, icon: 'none' });
      const before = Taro.getCurrentPages().length - 1;
      if (gone?.(answer) && before > 1) await Taro.navigateBack({ delta: 2 });
      else if (onward || before < 1) await Taro.redirectTo({ url: then(typed) });
      else await Taro.navigateBack();
    },
    (error) => void explain(error),
  );
  return { draft, change, wrong, problem, busy: sending.busy, submit: sending.run };
}
