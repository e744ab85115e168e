import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import type { ActionDraft } from '../../../../services/complaint-action-draft';

/** What a field of an action's form works on. */
export interface FieldProps {
  readonly complaint: Complaint;
  readonly draft: ActionDraft;
  readonly change: (part: Partial<ActionDraft>) => void;
  /** What is wrong, by the name of the field in the request. */
  readonly wrong: Readonly<Record<string, string>>;
}
