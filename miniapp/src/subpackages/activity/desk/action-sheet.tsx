import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { Sheet } from '../../../components/sheet';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { actOnActivity, type ActivityStep } from '../../../services/activity-desk';
import { ApiError } from '../../../services/api-error';
import { useSheetForm } from '../../../services/use-sheet-form';
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
  if (sheet !== 'more') return <StepForm key={sheet} step={sheet} {...props} />;
  const { desk, onShow, onClose } = props;
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

interface Asked {
  readonly title: string;
  readonly told: string;
  readonly done: string;
}

const asked: Readonly<Record<ActivityStep, Asked>> = {
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
  },
};

function StepForm(props: Omit<ActionSheetProps, 'sheet' | 'onShow'> & { readonly step: ActivityStep }) {
  const { desk, step, onClose, onDone, onRace } = props;
  const { title, told, done } = asked[step];
  const explains = step === 'cancel';
  const [note, setNote] = useState('');
  const form = useSheetForm({
    missing: (): Readonly<Record<string, string>> => (explains && !note.trim() ? { note: '请写明原因' } : {}),
    send: async () => {
      try {
        onDone(await actOnActivity(desk, step, note.trim()));
      } catch (error) {
        const race =
          error instanceof ApiError &&
          (error.code === 'VERSION_CONFLICT' || error.code === 'ACTIVITY_TRANSITION_NOT_ALLOWED');
        if (race) onRace();
        throw error;
      }
    },
    done,
    onDone: () => undefined,
  });
  return (
    <SheetForm title={title} submit={stepNames[step]} form={form} onClose={onClose}>
      <View>{told}</View>
      {explains && (
        <FormField label="取消原因" error={form.wrong.note}>
          <TextField area id="note" label="取消原因" max={200} value={note} onChange={setNote} />
        </FormField>
      )}
    </SheetForm>
  );
}
