/** What it takes that a page opens although its code is fetched only when it is asked for. */
export interface PageLoadPlatform {
  /** Fetches what a reader opens next while nothing else goes on, and offers a retry where a page did not come. */
  watchPageLoads(): void;
}
