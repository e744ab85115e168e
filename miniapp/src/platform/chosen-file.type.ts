/** A file that the user picked: where it lies, what it is called, and its size. */
export interface ChosenFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

export interface ChosenFilePlatform {
  /**
   * Has the user pick a file; null when they give up.
   * @param endings of the names to choose from: `xlsx`
   */
  readonly chooseFile: (endings: readonly string[]) => Promise<ChosenFile | null>;
}
