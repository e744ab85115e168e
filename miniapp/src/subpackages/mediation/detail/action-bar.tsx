import type { Mediation, MediationAction } from '@linge/shared/mediation/mediation.schema';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { actionNames, furtherActions } from '../part/action-name';
import type { Show } from './use-acting';

/** What the page waits for, the main one first. */
const main: Readonly<Partial<Record<Mediation['state'], readonly ('invite' | 'propose')[]>>> = {
  mediating: ['propose', 'invite'],
  confirming: ['invite'],
};

interface ActionBarProps {
  readonly mediation: Mediation;
  readonly onShow: Show;
}

/** What may be done with the whole: everything else behind 更多, then from the quiet to the main one. */
export function ActionBar({ mediation, onShow }: ActionBarProps) {
  const { availableActions, state } = mediation;
  const may = (action: MediationAction) => availableActions.includes(action);
  const shown = (main[state] ?? []).filter(may);
  const more = furtherActions.filter(may);
  if (shown.length + more.length === 0) return null;
  return (
    <BottomBar>
      {more.length > 0 && (
        <Button id="more" label="更多操作" onPress={() => onShow({ action: 'more' })}>
          {shown.length > 0 ? '更多' : '更多操作'}
        </Button>
      )}
      {[...shown].reverse().map((action) => (
        <Button
          key={action}
          id={action}
          kind={action === 'propose' ? 'primary' : 'plain'}
          onPress={() => onShow({ action })}
        >
          {actionNames[action].button}
        </Button>
      ))}
    </BottomBar>
  );
}
