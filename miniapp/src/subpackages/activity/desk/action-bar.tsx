import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import type { ActivityAction } from '@linge/shared/activity/activity.schema';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import type { ActivityStep } from '../../../services/activity-desk';
import { go, pages } from '../part/open-page';

export type SheetName = ActivityStep | 'more';

/** What a button says. */
export const stepNames: Readonly<Record<ActivityStep, string>> = {
  publish: '发布',
  takeBack: '取回修改',
  discard: '作废',
  finish: '活动结束了',
  cancel: '取消活动',
};

/** In this order behind 更多: the quiet first, what cannot be taken back last. */
export const furtherSteps = ['takeBack', 'finish', 'discard', 'cancel'] as const;

interface ActionBarProps {
  readonly desk: ActivityDesk;
  readonly onShow: (sheet: SheetName) => void;
}

/** What may be done, as the server says it; the main thing last, under the thumb. */
export function ActionBar({ desk, onShow }: ActionBarProps) {
  const { id, availableActions, publishedAt } = desk;
  const may = (action: ActivityAction) => availableActions.includes(action);
  return (
    <BottomBar>
      <Button id="more" label="更多操作" onPress={() => onShow('more')}>
        更多
      </Button>
      {may('change') && (
        <Button id="change" onPress={() => go(pages.write(id))}>
          修改
        </Button>
      )}
      {may('publish') && (
        <Button id="publish" kind="primary" onPress={() => onShow('publish')}>
          {stepNames.publish}
        </Button>
      )}
      {publishedAt && (
        <Button id="people" kind="primary" onPress={() => go(pages.people(id))}>
          报名名单
        </Button>
      )}
    </BottomBar>
  );
}
