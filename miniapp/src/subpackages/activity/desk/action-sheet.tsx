import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import { StepForm, type AskedStep } from '../../../frame/step-form';
import { actOnActivity, type ActivityStep } from '../../../services/activity-desk';
import { go, pages } from '../part/open-page';
import { PrintButtons } from './print-buttons';
import { furtherSteps, stepNames, type SheetName } from './action-bar';

interface ActionSheetProps {
  readonly desk: ActivityDesk;
  readonly sheet: SheetName;
  readonly onShow: (sheet: SheetName) => void;
  readonly onClose: () => void;
  readonly onDone: (after: ActivityDesk) => void;
  /** Somebody was faster. */
  readonly onRace: () => void;
}

/** Further actions, or the question before one. */
export function ActionSheet({ sheet, ...props }: ActionSheetProps) {
  const { desk, onShow, ...rest } = props;
  const { onClose } = rest;
  if (sheet !== 'more') {
    const take = (note: string) => actOnActivity(desk, sheet, note);
    return <StepForm key={sheet} asked={asked[sheet]} submit={stepNames[sheet]} take={take} {...rest} />;
  }
  const open = (url: string) => () => {
    onClose();
    go(url);
  };
  return (
    <Sheet visible title="更多操作" onClose={onClose}>
      <View className="stack">
        {desk.publishedAt && (
          <>
            <Button id="look" block onPress={open(pages.detail(desk.id))}>
              看居民的页面，可以转发
            </Button>
            <PrintButtons desk={desk} />
          </>
        )}
        {desk.publishedAt && (
          <Button id="hand-over" block onPress={open(pages.handOver(desk.id))}>
            放学交接（孩子由谁接走）
          </Button>
        )}
        <Button id="again" block onPress={open(pages.again(desk.id))}>
          照这样再办一次
        </Button>
        {furtherSteps
          .filter((step) => desk.availableActions.includes(step))
          .map((step) => (
            <Button key={step} id={step} block onPress={() => onShow(step)}>
              {stepNames[step]}
            </Button>
          ))}
      </View>
    </Sheet>
  );
}

const asked: Readonly<Record<ActivityStep, AskedStep>> = {
  publish: {
    title: '发布活动',
    told: '发布后居民就能看到、报名。以后修改，会告诉报了名的人。',
    done: '已发布',
  },
  takeBack: { title: '取回修改', told: '取回后变成草稿，改好了再发布。', done: '已取回' },
  discard: { title: '作废草稿', told: '作废后不能再修改和发布。', done: '已作废' },
  finish: { title: '活动结束了', told: '结束后不能再报名和修改，名单留着。', done: '已结束' },
  cancel: {
    title: '取消活动',
    told: '报名和候补的人都会收到消息，看到原因。取消后不能恢复。',
    done: '已取消，并已通知',
    note: '取消原因',
  },
};
