export interface NetworkPlatform {
  /** Calls `listener` whenever the device gets or loses its network; answers how to stop. */
  readonly onNetworkChange: (listener: (online: boolean) => void) => () => void;
  readonly isOnline: () => Promise<boolean>;
}
