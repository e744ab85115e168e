import type { Role } from '@linge/shared/permission';

/** Everybody who tries: each role in its own grid or community, and the one who reported the complaint at hand. */
export const actors = [
  'visitor',
  'resident',
  'reporter',
  'volunteer',
  'microGridLeader',
  'gridWorker',
  'partTimeGridWorker',
  'partTimeMember',
  'branchSecretary',
  'unitHandler',
  'communityAdmin',
  'townOfficer',
] as const satisfies readonly (Role | 'reporter')[];
export type Actor = (typeof actors)[number];

/** Where the row lies that they try: their own grid, another of their community, or another town's community. */
export const places = ['ownGrid', 'otherGrid', 'otherCommunity'] as const;
export type Place = (typeof places)[number];

/** Who must succeed; everybody else must be refused. Written by hand, so that it can disagree with the code. */
export type Expectation = Readonly<Record<Place, readonly Actor[]>>;

export const everybody: readonly Actor[] = actors;
export const signedIn = actors.filter((actor) => actor !== 'visitor');
export const gridStaff = ['gridWorker', 'partTimeGridWorker', 'branchSecretary'] as const;
export const everywhere = (who: readonly Actor[]): Expectation => ({
  ownGrid: who,
  otherGrid: who,
  otherCommunity: who,
});
export const byGrid = (grid: readonly Actor[], community: readonly Actor[]): Expectation => ({
  ownGrid: [...grid, ...community],
  otherGrid: community,
  otherCommunity: [],
});
export const ownCommunity = (who: readonly Actor[]): Expectation => byGrid([], who);

export function withReporter(expectation: Expectation): Expectation {
  const add = (who: readonly Actor[]): readonly Actor[] => ['reporter', ...who];
  return {
    ownGrid: add(expectation.ownGrid),
    otherGrid: add(expectation.otherGrid),
    otherCommunity: add(expectation.otherCommunity),
  };
}
