import type { RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import Taro from '@tarojs/taro';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import type { BarActions } from '../../../services/complaint-action-bar';
import { actionForms } from '../../../services/complaint-action-form';
import type { SheetContent } from './use-complaint-action';

interface ActionBarProps {
  readonly actions: BarActions;
  /** The next one of the list that it was opened from, once something was done with this one. */
  readonly next: string | null;
  readonly accepting: boolean;
  readonly onAccept: () => void;
  readonly onShow: (content: SheetContent) => void;
}

/** Open to those who want them, but not what the page is waiting for. */
const quiet: readonly RequestedAction[] = ['edit', 'reopen', 'unitReturn', 'unmerge', 'recall'];

/** What may be done now: everything else behind 更多, then from the quiet to the main one. */
export function ActionBar({ actions, next, accepting, onAccept, onShow }: ActionBarProps) {
  const { main, more } = actions;
  const press = (action: RequestedAction) => (action === 'accept' ? onAccept() : onShow(action));
  return (
    <BottomBar>
      {more.length > 0 && (
        <Button id="more" label="更多操作" disabled={accepting} onPress={() => onShow('more')}>
          {main.length > 0 ? '更多' : '更多操作'}
        </Button>
      )}
      {[...main].reverse().map((action) => (
        <Button
          key={action}
          id={action}
          kind={action === main[0] && !next && !quiet.includes(action) ? 'primary' : 'plain'}
          busy={action === 'accept' && accepting}
          disabled={accepting}
          onPress={() => press(action)}
        >
          {action === 'accept' ? actionForms.accept.submit : actionForms[action].button}
        </Button>
      ))}
      {next && (
        <Button
          id="next"
          kind="primary"
          icon="next"
          label="办理列表里的下一件"
          onPress={() => openNext(next)}
        >
          下一件
        </Button>
      )}
    </BottomBar>
  );
}

/** In place of this one: the way back leads to the list. */
function openNext(id: string): void {
  void Taro.redirectTo({ url: `/subpackages/complaint/detail/index?id=${id}` });
}
