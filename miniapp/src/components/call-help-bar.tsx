import { Button } from './button';

/** Somebody to call, on every screen of the elder mode. */
export function CallHelpBar({ text, busy, onCall }: { text: string; busy: boolean; onCall: () => void }) {
  return (
    <Button icon="phone" block busy={busy} id="call-help" onPress={onCall}>
      {text}
    </Button>
  );
}
