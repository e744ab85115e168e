import type { ComplaintAction } from '@linge/shared/complaint/complaint.schema';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { actionForms } from '../../../services/complaint-action-form';

interface ActionBarProps {
  readonly available: readonly ComplaintAction[];
  readonly accepting: boolean;
  readonly onAccept: () => void;
  readonly onShow: (action: ComplaintAction) => void;
}

/** From the quiet to the main one; to take back is no part of the bar, it stands at the page's end. */
const order = ['reopen', 'verify', 'resolve', 'confirm'] as const satisfies readonly ComplaintAction[];

/** Whether there is anything to stay in reach of the thumb. */
export function hasBarActions(available: readonly ComplaintAction[]): boolean {
  return available.some((action) => action !== 'withdraw');
}

/** What may be done now, as the server said; the last is the main thing. */
export function ActionBar({ available, accepting, onAccept, onShow }: ActionBarProps) {
  const shown = order.filter((action) => available.includes(action));
  return (
    <BottomBar>
      {available.includes('accept') && (
        <>
          <Button id="accept-note" disabled={accepting} onPress={() => onShow('accept')}>
            {actionForms.accept.button}
          </Button>
          <Button id="accept" kind="primary" busy={accepting} onPress={onAccept}>
            {actionForms.accept.submit}
          </Button>
        </>
      )}
      {shown.map((action) => (
        <Button
          key={action}
          id={action}
          kind={action === shown.at(-1) ? 'primary' : 'plain'}
          onPress={() => onShow(action)}
        >
          {actionForms[action].button}
        </Button>
      ))}
    </BottomBar>
  );
}
