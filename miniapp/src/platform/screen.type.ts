export interface ScreenPlatform {
  /** Room for tables: 900 px or more, as the style sheets have it. */
  readonly isWide: () => boolean;
  /** Tells when that changes; answers how to stop listening. */
  readonly onWideChange: (listener: () => void) => () => void;
}
