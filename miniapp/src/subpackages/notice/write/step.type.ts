import type { NoticeSender } from '@linge/shared/notice/notice-audience.schema';
import type { KeptDraft } from '../../../services/kept-draft';
import type { NoticeDraft, Problems } from '../../../services/notice-draft.policy';
import type { LoadState } from '../../../services/load-state';
import type { Reach } from './use-reach';

export type Senders = LoadState<{ readonly items: NoticeSender[] }> & {
  readonly reload: () => Promise<void>;
};

/** What every step of writing works on. */
export interface StepProps {
  readonly kept: KeptDraft<NoticeDraft>;
  readonly problems: Problems;
  readonly reach: Reach;
}
