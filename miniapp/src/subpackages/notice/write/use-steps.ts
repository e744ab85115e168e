import {
  audienceProblems,
  contentProblems,
  settingProblems,
  type NoticeDraft,
} from '../../../services/notice-draft.policy';
import { useFormSteps } from '../../../services/use-form-steps';

export const steps = ['content', 'audience', 'settings', 'preview'] as const;
export type Step = (typeof steps)[number];

export const stepNames: Readonly<Record<Step, string>> = {
  content: '内容',
  audience: '发给谁',
  settings: '设置',
  preview: '预览',
};

/** The steps of a notice, each with what is missing in it. */
export function useSteps(draft: NoticeDraft, now: Date) {
  return useFormSteps<Step>(steps, {
    content: contentProblems(draft, now),
    audience: audienceProblems(draft),
    settings: settingProblems(draft, now),
    preview: {},
  });
}
