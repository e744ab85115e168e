import { contentCheckApi } from '@linge/shared/content-check/content-check.api';
import { useMay } from './session';
import { useQuery } from './use-query';

/** How much waits for me to look at it; none where that is not known, or not mine to know. */
export function useContentChecksWaiting(): number {
  const may = useMay('contentCheck.review');
  const count = useQuery(contentCheckApi.count, may ? { query: {} } : null);
  return may && count.state === 'ready' ? count.data.review : 0;
}
