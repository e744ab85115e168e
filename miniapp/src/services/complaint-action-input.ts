/** A thing that was chosen, with what it is called, so that a form opened again can say so. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
}

export interface Scores {
  readonly speed: number | null;
  readonly attitude: number | null;
  readonly result: number | null;
}

/** What somebody filled in before an action; each action takes of it what it carries. */
export interface ActionInput {
  readonly note: string;
  readonly solved: boolean | null;
  readonly scores: Scores;
  /** As it was typed: `20261201`. */
  readonly until: string;
  /** As it was typed. */
  readonly workingDays: string;
  readonly leadUnit: Chosen | null;
  readonly helpingUnits: readonly Chosen[];
  readonly releaseReporter: boolean;
  readonly gridId: string | null;
  /** Who is to have it there; null leaves it to the grid. */
  readonly taker: Chosen | null;
  /** The complaint that it is merged into. */
  readonly into: Chosen | null;
  /** Null until they are touched: then what stands there is meant. */
  readonly text: string | null;
  readonly placeDetail: string | null;
  /** What a report is about; null until another one is chosen. */
  readonly category: Chosen | null;
  /** Of the report's own photos those that stay; null until one is taken out. */
  readonly keptPhotoIds: readonly string[] | null;
  /** Of photos that have been uploaded. */
  readonly photoIds: readonly string[];
}

export const emptyInput: ActionInput = {
  note: '',
  solved: null,
  scores: { speed: null, attitude: null, result: null },
  until: '',
  workingDays: '',
  leadUnit: null,
  helpingUnits: [],
  releaseReporter: false,
  gridId: null,
  taker: null,
  into: null,
  text: null,
  placeDetail: null,
  category: null,
  keptPhotoIds: null,
  photoIds: [],
};
