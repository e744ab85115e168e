export interface ChosenPhoto {
  /** What an image can show and `uploadPhoto` can send, until the app is closed. */
  readonly path: string;
}

export interface PhotoPlatform {
  /** Lets up to `count` photos be taken or chosen; none when given up. */
  readonly choosePhotos: (count: number) => Promise<readonly ChosenPhoto[]>;
  /** Keeps a chosen photo beyond the app's end (drafts). Answers the key to find it by. */
  readonly keepPhoto: (path: string) => Promise<string>;
  /** The path to show and send a kept photo by; null when the system has cleared it away. */
  readonly keptPhoto: (key: string) => Promise<string | null>;
  readonly dropPhoto: (key: string) => Promise<void>;
  /** Shows one large, with the others beside it. */
  readonly showPhoto: (url: string, all: readonly string[]) => void;
}
