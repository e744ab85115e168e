import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import type { NoticeAction } from '@linge/shared/notice/notice.schema';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import type { NoticeStep } from '../../../services/notice-desk';
import { go, pages } from '../part/open-page';

export type SheetName = NoticeStep | 'more' | 'share';

/** What a button says. */
export const stepNames: Readonly<Record<NoticeStep, string>> = {
  issue: '发出去',
  takeBack: '取回修改',
  approve: '通过',
  sendBack: '退回',
  remind: '提醒没看的',
  withdraw: '撤回',
  discard: '作废',
};

/** In this order behind 更多: the quiet first, what cannot be taken back last. */
export const furtherSteps = ['remind', 'takeBack', 'withdraw', 'discard'] as const;

interface ActionBarProps {
  readonly desk: NoticeDesk;
  readonly onShow: (sheet: SheetName) => void;
}

/** What may be done, as the server says it; the main thing last, under the thumb. */
export function ActionBar({ desk, onShow }: ActionBarProps) {
  const { id, state, availableActions, canReach } = desk;
  const may = (action: NoticeAction) => availableActions.includes(action);
  const shared = state === 'published' || state === 'scheduled';
  const more = furtherSteps.some(may) || may('correct') || shared;
  const step = (action: NoticeStep, kind: 'primary' | 'plain') =>
    may(action) && (
      <Button key={action} id={action} kind={kind} onPress={() => onShow(action)}>
        {action === 'issue' && desk.needsApproval ? '提交审核' : stepNames[action]}
      </Button>
    );
  const reaches = canReach && desk.publishedAt !== null && state !== 'withdrawn';
  if (
    !more &&
    !reaches &&
    !['change', 'issue', 'approve', 'sendBack'].some((one) => may(one as NoticeAction))
  ) {
    return null;
  }
  return (
    <BottomBar>
      {more && (
        <Button id="more" label="更多操作" onPress={() => onShow('more')}>
          更多
        </Button>
      )}
      {may('change') && (
        <Button id="change" onPress={() => go(pages.write(id))}>
          修改
        </Button>
      )}
      {step('sendBack', 'plain')}
      {step('approve', 'primary')}
      {step('issue', 'primary')}
      {reaches && (
        <Button id="households" kind="primary" onPress={() => go(pages.households(id))}>
          逐户通知到
        </Button>
      )}
    </BottomBar>
  );
}
