import type { HostOptions } from '../host-options';
import { WxFailure } from './call';

type Answer = { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string };
type Listener = (resolve: (answer: Answer) => void, info: { referrer: string }) => void;

/** WeChat's errno for an API that touches personal data without consent. */
const NOT_AUTHORIZED = { errno: 104 };

/** The privacy notice: an API that touches personal data waits until the user has agreed to it. */
export class Privacy {
  private listener: Listener | undefined;

  constructor(private readonly options: HostOptions) {}

  readonly onNeed = (listener: Listener): void => {
    this.listener = listener;
  };

  /**
   * Resolves once the user has agreed. An app that does not listen gets WeChat's own dialog, which is taken as agreed.
   * @param referrer - the API that asks
   */
  require(referrer: string): Promise<void> {
    const { listener, options } = this;
    if (options.privacyAgreed || !listener) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const answer = ({ event }: Answer) => {
        if (event === 'agree') {
          options.privacyAgreed = true;
          resolve();
        }
        if (event === 'disagree')
          reject(new WxFailure('privacy permission is not authorized', NOT_AUTHORIZED));
      };
      listener(answer, { referrer });
    });
  }
}
