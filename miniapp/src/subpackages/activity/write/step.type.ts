import type { ActivityChoices } from '@linge/shared/activity/activity-desk.schema';
import type { ActivityDraft } from '../../../services/activity-draft.type';
import type { Problems } from '../../../services/activity-form.policy';
import type { DraftPictures } from '../../../services/draft-picture';
import type { KeptDraft } from '../../../services/kept-draft';

export const steps = ['content', 'times', 'people', 'preview'] as const;
export type Step = (typeof steps)[number];

export const stepNames: Readonly<Record<Step, string>> = {
  content: '做什么',
  times: '时间',
  people: '名额',
  preview: '预览',
};

/** What every step of writing works on. */
export interface StepProps {
  readonly kept: KeptDraft<ActivityDraft>;
  readonly choices: ActivityChoices;
  readonly problems: Problems;
}

export interface ContentStepProps extends StepProps {
  readonly pictures: DraftPictures;
  readonly onDrop: () => void;
  readonly onCommunity: (communityId: string) => void;
}
