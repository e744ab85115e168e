import type { CadreReport } from './entities/cadre-report.entity.js';
import type { CadreReportEvent } from './entities/cadre-report-event.entity.js';

/** A report with the names that it is shown with. */
export interface CadreReportRow extends CadreReport {
  readonly communityName: string;
  readonly townName: string;
  readonly recipientName: string | null;
}

/** What a step makes of a report, besides its version. */
export type CadreReportChange = Partial<
  Pick<
    CadreReport,
    | 'state'
    | 'recipientStaffMemberId'
    | 'townSince'
    | 'takeUpDueOn'
    | 'answerDueOn'
    | 'takeUpToldOn'
    | 'answerToldOn'
    | 'untold'
    | 'satisfied'
  >
>;

export type CadreReportEventRow = CadreReportEvent & { readonly actorName: string | null };

/** Which deadline. */
export type CadreReportDeadline = 'takeUp' | 'answer';
