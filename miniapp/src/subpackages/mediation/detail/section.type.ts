import type { Mediation } from '@linge/shared/mediation/mediation.schema';
import type { Show } from './use-acting';

/** What every part of the page gets. */
export interface SectionProps {
  readonly mediation: Mediation;
  /** Opens the form of an action. */
  readonly onShow: Show;
}
