import { accountApi } from '@linge/shared/account/account.api';
import type { Persona, PersonaCard } from '@linge/shared/account/account.schema';
import Taro from '@tarojs/taro';
import { useCallback, useRef, useState } from 'react';
import { login } from '../platform/login';
import { call } from './client';
import { errorText } from './error-text';
import { signIn, signInAs } from './session';
import { sessionStore } from './session-store';

/** Everything the `LoginGate` component shows. */
export interface LoginGateState {
  readonly visible: boolean;
  readonly busy: boolean;
  readonly canUseWechat: boolean;
  /** The demo's people; empty outside the demo. */
  readonly personas: readonly PersonaCard[];
  readonly message: string | null;
  readonly onWechat: () => void;
  readonly onPersona: (persona: Persona) => void;
  readonly onPrivacy: () => void;
  readonly onCancel: () => void;
}

/** The people of the demo; none outside it. */
async function demoPersonas(): Promise<readonly PersonaCard[]> {
  return call(accountApi.listPersonas).then(
    (answer) => answer.items,
    () => [],
  );
}

/**
 * Asks for a login where an action needs one, never on entry. `require()` answers at once for somebody logged
 * in; else it opens the gate and answers whether they logged in or cancelled. `ask()` opens it in any case
 * (to be somebody else in the demo).
 */
export function useLogin(): {
  readonly gate: LoginGateState;
  readonly require: () => Promise<boolean>;
  readonly ask: () => Promise<boolean>;
} {
  const [visible, setVisible] = useState(false);
  const [busy, setBusy] = useState(false);
  const [personas, setPersonas] = useState<readonly PersonaCard[]>([]);
  const [message, setMessage] = useState<string | null>(null);
  const settle = useRef<(loggedIn: boolean) => void>(() => undefined);

  const finish = useCallback((loggedIn: boolean) => {
    setVisible(false);
    settle.current(loggedIn);
  }, []);

  const attempt = useCallback(
    (open: () => Promise<void>) => {
      setBusy(true);
      setMessage(null);
      open()
        .then(
          () => finish(true),
          (error: unknown) => setMessage(errorText(error)),
        )
        .finally(() => setBusy(false));
    },
    [finish],
  );

  const ask = useCallback(async () => {
    setMessage(null);
    setVisible(true);
    setBusy(true);
    const answered = new Promise<boolean>((resolve) => {
      settle.current = resolve;
    });
    const people = await demoPersonas();
    setPersonas(people);
    setBusy(false);
    if (people.length === 0 && !login.hasWechat) setMessage('请在微信中打开登录');
    return answered;
  }, []);

  const require = useCallback(async () => (sessionStore.get() ? true : ask()), [ask]);

  return {
    require,
    ask,
    gate: {
      visible,
      busy,
      personas,
      message,
      canUseWechat: login.hasWechat,
      onWechat: () => attempt(signIn),
      onPersona: (persona) => attempt(() => signInAs(persona)),
      onPrivacy: () => void Taro.navigateTo({ url: '/subpackages/account/privacy/index' }),
      onCancel: () => finish(false),
    },
  };
}
