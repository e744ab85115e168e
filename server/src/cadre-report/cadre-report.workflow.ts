import { CadreReportState } from '@linge/shared/cadre-report/cadre-report.schema';
import { cadreReportWorkflow } from '@linge/shared/cadre-report/cadre-report.transitions';
import type { ErrorCode } from '@linge/shared/error-code';

interface Placed {
  readonly recipientStaffMemberId: string | null;
}

/** The life of a report as the engine runs it. */
export const cadreReportTable = {
  workflow: cadreReportWorkflow,
  states: CadreReportState.options,
  guards: {
    /** There is a level above only as long as it lies with the named person. */
    withNamed: ({ recipientStaffMemberId }: Placed): ErrorCode | 'notNow' | undefined =>
      recipientStaffMemberId === null ? 'notNow' : undefined,
  },
  notNow: 'CADRE_REPORT_TRANSITION_NOT_ALLOWED',
} as const;
