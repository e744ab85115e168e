import type {
  FeedbackAgain,
  FeedbackGrade,
  FeedbackTurn,
  OwnFeedback,
} from '@linge/shared/activity-review/activity-feedback.schema';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { sendFeedback } from '../../../services/activity-review';
import { errorText } from '../../../services/error-text';
import { newId } from '../../../services/new-id';
import { useAction } from '../../../services/use-action';

interface Said {
  readonly activity: FeedbackGrade | null;
  readonly organisation: FeedbackGrade | null;
  readonly again: FeedbackAgain | null;
  readonly words: string;
  readonly thanks: string;
}

const nothing: Said = { activity: null, organisation: null, again: null, words: '', thanks: '' };

/** As it was answered, or nothing yet. */
function saidOf(answer: OwnFeedback | null): Said {
  if (!answer) return nothing;
  const { activity, organisation, again, words, thanks } = answer;
  return { activity, organisation, again, words: words ?? '', thanks: thanks ?? '' };
}

/** What one taps goes out with the third tap, and each change after it at once; words when one says so. */
export function useFeedback(activityId: string, turn: FeedbackTurn, onSaid: (answer: OwnFeedback) => void) {
  const [id] = useState(newId);
  const [said, setSaid] = useState(() => saidOf(turn.answer));
  const [problem, setProblem] = useState<string | null>(null);
  const sending = useAction(
    async (now: Said, told: string) => {
      const { activity, organisation, again } = now;
      if (!activity || !organisation || !again) return;
      setProblem(null);
      const written = { words: now.words.trim() || null, thanks: now.thanks.trim() || null };
      const { signUpId, answer } = turn;
      onSaid(
        await sendFeedback({ activityId, signUpId, answer }, id, {
          ...{ activity, organisation, again },
          ...written,
        }),
      );
      void Taro.showToast({ title: told, icon: 'none' });
    },
    (error) => setProblem(errorText(error)),
  );
  const closed = turn.answer !== null && !turn.answer.open;
  return {
    ...{ said, problem },
    busy: sending.busy,
    tap: (part: Partial<Pick<Said, 'activity' | 'organisation' | 'again'>>) => {
      // one that is under way is not overtaken
      if (closed || sending.busy) return;
      const now = { ...said, ...part };
      setSaid(now);
      sending.run(now, '已收到，谢谢');
    },
    write: (part: Partial<Pick<Said, 'words' | 'thanks'>>) => setSaid((before) => ({ ...before, ...part })),
    send: () => sending.run(said, '已收到，谢谢'),
  };
}
