import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import type { CadreReportWork } from '@linge/shared/cadre-report/cadre-report.schema';
import { useSession } from './session';
import { useQuery } from './use-query';

/** What waits for me of reports about cadres; null for those to whom none come. */
export function useCadreWork(): CadreReportWork | null {
  const session = useSession();
  const work = useQuery(cadreReportApi.getWork, session ? {} : null);
  return session && work.state === 'ready' && work.data.recipient ? work.data : null;
}
