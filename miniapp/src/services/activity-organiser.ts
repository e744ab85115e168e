import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import { organisesByRole } from '@linge/shared/activity/activity-organiser';
import { useMe } from './session';
import { useQuery } from './use-query';

/** Whether there is anything in whose name I may organise: what most are says so, the others are asked about. */
export function useOrganises(): boolean {
  const me = useMe();
  const may = me?.permissions.includes('activity.organise') ?? false;
  const byRole = may && organisesByRole(me?.account.grants ?? []);
  const choices = useQuery(activityDeskApi.choices, may && !byRole ? { query: {} } : null);
  return byRole || (choices.state === 'ready' && choices.data.organisers.length > 0);
}
