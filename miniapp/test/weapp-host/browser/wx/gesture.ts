import { api, WxFailure, type Callbacks } from './call';

/** Whether the user's tap is being handled right now: what comes after an `await` comes too late. */
export class Gesture {
  private tapping = false;

  /** Handles a tap. */
  tap(handle: () => void): void {
    this.tapping = true;
    try {
      handle();
    } finally {
      this.tapping = false;
    }
  }

  /** Makes an API that WeChat takes from within a tap alone. */
  api<Options extends object>(name: string, run: (options: Options) => object | Promise<object>) {
    return (given?: Options & Callbacks): Promise<object> | undefined => {
      // now, and not when the answer is made
      const { tapping } = this;
      return api<Options>(name, (options) => {
        if (!tapping) throw new WxFailure('can only be invoked by user TAP gesture.');
        return run(options);
      })(given);
    };
  }
}
