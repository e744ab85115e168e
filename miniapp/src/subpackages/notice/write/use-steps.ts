import { useState } from 'react';
import {
  audienceProblems,
  contentProblems,
  settingProblems,
  type NoticeDraft,
  type Problems,
} from '../../../services/notice-draft.policy';

export const steps = ['content', 'audience', 'settings', 'preview'] as const;
export type Step = (typeof steps)[number];

export const stepNames: Readonly<Record<Step, string>> = {
  content: '内容',
  audience: '发给谁',
  settings: '设置',
  preview: '预览',
};

/** Where one is, and what is missing: told once one tried to go on, and all of it before sending. */
export function useSteps(draft: NoticeDraft, now: Date) {
  const [step, setStep] = useState<Step>('content');
  const [left, setLeft] = useState<readonly Step[]>([]);
  const problemsOf: Readonly<Record<Step, Problems>> = {
    content: contentProblems(draft, now),
    audience: audienceProblems(draft),
    settings: settingProblems(draft, now),
    preview: {},
  };
  const leave = (one: Step) => setLeft((before) => [...before, one]);
  const go = (to: Step) => {
    // what was left unfinished is marked when one comes back to it
    leave(step);
    setStep(to);
  };
  return {
    step,
    problems: left.includes(step) ? problemsOf[step] : {},
    missing: steps.flatMap((one) => Object.values(problemsOf[one])),
    go,
    next: () => {
      const complete = Object.keys(problemsOf[step]).length === 0;
      const to = steps[steps.indexOf(step) + 1];
      if (complete && to) go(to);
      else leave(step);
    },
  };
}
