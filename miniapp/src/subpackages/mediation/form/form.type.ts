import type { StaffMediationAction } from '@linge/shared/mediation/mediation-action.schema';
import type { Mediation } from '@linge/shared/mediation/mediation.schema';

/** What every form of an action gets. */
export interface FormProps {
  readonly mediation: Mediation;
  readonly action: StaffMediationAction;
  /** Of the party, the appointment or the follow-up that it is about. */
  readonly id: string | undefined;
  readonly accountId: string;
  readonly send: (body: object) => Promise<void>;
  readonly onClose: () => void;
}
