import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import { StepForm, type AskedStep } from '../../../frame/step-form';
import { actOnNotice, type NoticeStep } from '../../../services/notice-desk';
import { go, pages } from '../part/open-page';
import { furtherSteps, stepNames, type SheetName } from './action-bar';

interface ActionSheetProps {
  readonly desk: NoticeDesk;
  readonly sheet: Exclude<SheetName, 'share'>;
  readonly onShow: (sheet: SheetName) => void;
  readonly onClose: () => void;
  readonly onDone: (after: NoticeDesk) => void;
  /** Somebody was faster. */
  readonly onRace: () => void;
}

/** Further actions, or the question before one. */
export function ActionSheet({ sheet, ...props }: ActionSheetProps) {
  const { desk, onShow, ...rest } = props;
  const { onClose } = rest;
  if (sheet !== 'more') {
    const take = (note: string) => actOnNotice(desk, sheet, (asked[sheet].note ? { note } : {}) as never);
    return <StepForm key={sheet} asked={asked[sheet]} submit={stepNames[sheet]} take={take} {...rest} />;
  }
  const may = desk.availableActions;
  return (
    <Sheet visible title="更多操作" onClose={onClose}>
      <View className="stack">
        <Button id="share" block onPress={() => onShow('share')}>
          转发、做海报
        </Button>
        {may.includes('correct') && (
          <Button
            id="correct"
            block
            onPress={() => {
              onClose();
              go(pages.correct(desk.id));
            }}
          >
            更正
          </Button>
        )}
        {furtherSteps
          .filter((step) => may.includes(step))
          .map((step) => (
            <Button key={step} id={step} block onPress={() => onShow(step)}>
              {stepNames[step]}
            </Button>
          ))}
      </View>
    </Sheet>
  );
}

const asked: Readonly<Record<NoticeStep, AskedStep>> = {
  issue: { title: '发出这条通知', told: '发出后不能删除，只能更正或撤回。', done: '已提交' },
  takeBack: { title: '取回修改', told: '取回后变成草稿，改好了再发。', done: '已取回' },
  approve: { title: '审核通过', told: '通过后就会发给范围内的居民。', done: '已通过' },
  sendBack: { title: '退回修改', told: '写的人会看到原因，改好了再提交。', done: '已退回', note: '退回原因' },
  remind: { title: '提醒没看的人', told: '给还没看、没确认的人再发一次消息，一天最多一次。', done: '已提醒' },
  withdraw: { title: '撤回通知', told: '收到的人会看到它已撤回和原因。', done: '已撤回', note: '撤回原因' },
  discard: { title: '作废草稿', told: '作废后不能再修改和发出。', done: '已作废' },
};
