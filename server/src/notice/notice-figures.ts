import type { ReachFigures } from '@linge/shared/notice/notice-reach.schema';
import type { FigureRow } from './notice-reach.repository.js';

export function nobody(): ReachFigures {
  return {
    ...{ people: 0, peopleRead: 0, peopleAcknowledged: 0, households: 0, householdsWithApp: 0 },
    ...{ toReach: 0, read: 0, acknowledged: 0, told: 0, notReachable: 0 },
    ...{ toldByPhone: 0, toldAtDoor: 0, toldByPost: 0, toldByOtherPerson: 0 },
  };
}

const ways = {
  phone: 'toldByPhone',
  door: 'toldAtDoor',
  posted: 'toldByPost',
  otherPerson: 'toldByOtherPerson',
} as const;

/** Counts the households of a row among the others. */
export function addTo(
  figures: ReachFigures,
  row: Pick<FigureRow, 'status' | 'toldHow' | 'households' | 'withApp' | 'people'>,
): void {
  const households = Number(row.households);
  figures.people += Number(row.people);
  figures.households += households;
  figures.householdsWithApp += Number(row.withApp);
  figures[row.status] += households;
  if (row.status === 'told' && row.toldHow && row.toldHow !== 'notReachable') {
    figures[ways[row.toldHow]] += households;
  }
}
