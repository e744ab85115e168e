/** How the mini-program hands callbacks to an API; without any it gets a promise. */
export interface Callbacks {
  success?: (result: object) => void;
  fail?: (error: { errMsg: string; errno?: number }) => void;
  complete?: (result: object) => void;
}

/** Thrown inside an API to answer `fail`; the message becomes `name:fail message`. */
export class WxFailure extends Error {
  /** what the mini-program reads; set by the API that fails */
  errMsg = '';

  constructor(
    message: string,
    readonly extra: object = {},
  ) {
    super(message);
  }
}

/** Any function of the `wx` object. */
export type WxFunction = (...parameters: never[]) => unknown;

/**
 * Makes an asynchronous API of `wx` out of a function: callbacks or promise, errMsg, and `fail` for a WxFailure.
 * Any other error is a fault of the host and is thrown to be seen.
 */
export function api<Options extends object>(
  name: string,
  run: (options: Options) => object | void | Promise<object | void>,
): (options?: Options & Callbacks) => Promise<object> | undefined {
  return (given) => {
    const options = given ?? ({} as Options & Callbacks);
    const answer = Promise.resolve()
      .then(() => run(options))
      .then((result) => ({ errMsg: `${name}:ok`, ...result }));
    if (!options.success && !options.fail && !options.complete) {
      return answer.catch((error: unknown) => {
        throw named(name, error);
      });
    }
    void answer.then(
      (result) => {
        options.success?.(result);
        options.complete?.(result);
      },
      (error: unknown) => {
        const { errMsg, extra } = named(name, error);
        options.fail?.({ errMsg, ...extra });
        options.complete?.({ errMsg, ...extra });
      },
    );
    return undefined;
  };
}

function named(name: string, error: unknown): WxFailure {
  if (!(error instanceof WxFailure)) throw error;
  error.errMsg = `${name}:fail ${error.message}`;
  return error;
}

/** A pair `onX` / `offX` of `wx`, and the function that fires it. */
export class Listeners<Detail extends object> {
  private readonly all = new Set<(detail: Detail) => void>();

  readonly on = (listener: (detail: Detail) => void): void => {
    this.all.add(listener);
  };

  readonly off = (listener?: (detail: Detail) => void): void => {
    if (listener) this.all.delete(listener);
    else this.all.clear();
  };

  fire(detail: Detail): void {
    for (const listener of [...this.all]) listener(detail);
  }
}
