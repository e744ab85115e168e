export interface WindowPlatform {
  /** Runs `task` unless another window of the app does so already; false when it does. */
  readonly alone: (task: () => Promise<void>) => Promise<boolean>;
  /** Calls `listener` when another window has written to the storage. */
  readonly onOtherWindow: (listener: () => void) => void;
}
