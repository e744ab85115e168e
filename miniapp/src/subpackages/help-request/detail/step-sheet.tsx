import type { HelpRequest } from '@linge/shared/help-request/help-request.schema';
import { helpRules } from '@linge/shared/help-request/help-request-word';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BulletList } from '../../../components/bullet-list';
import { DayField } from '../../../components/day-field';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { todayTyped, typedDay } from '../../../format/day-input';
import { hoursTyped, typedMinutes } from '../../../format/service-hours';
import { actOnHelp, isHelpRace } from '../../../services/help-request';
import { useSheetForm } from '../../../services/use-sheet-form';
import { stepText, type HelpStep } from './step';

interface StepSheetProps {
  readonly help: HelpRequest;
  readonly step: HelpStep;
  readonly onClose: () => void;
  readonly onDone: (after: HelpRequest) => void;
  /** Somebody was faster. */
  readonly onRace: () => void;
}

interface Asked {
  readonly told: string;
  readonly done: string;
}

const asked: Readonly<Record<HelpStep, Asked>> = {
  take: { told: '接下后能看到住址和电话。先看看规矩：', done: '接下了，谢谢您' },
  giveBack: { told: '退回后别人可以接，不用说原因，也没有人怪您。', done: '已退回' },
  finish: { told: '对方确认后，时长才会记下来。', done: '已告诉对方，等确认' },
  confirm: { told: '确认后，这段时长记到志愿者名下。', done: '已确认，谢谢' },
  counter: { told: '实际用了多久？志愿者同意后记下来。', done: '已告诉志愿者' },
  agree: { told: '同意后，按对方说的时长记下来。', done: '已记下' },
  dispute: { told: '没有做、说法不一样，都可以交给网格员，他会问清楚。', done: '已交给网格员' },
  withdraw: { told: '撤回后志愿者看不到了，接了的人会收到消息。', done: '已撤回' },
  settle: { told: '问清楚双方，再认定时长。原因双方都能看到。', done: '已认定，并已告诉双方' },
  putBack: { told: '重新让志愿者接。原因双方都能看到。', done: '已重新找人' },
  end: { told: '结束后不能恢复，不记时长。原因双方都能看到。', done: '已结束，并已告诉双方' },
};

const withMinutes: readonly HelpStep[] = ['finish', 'counter', 'settle'];
const withReason: readonly HelpStep[] = ['dispute', 'settle', 'putBack', 'end'];

/** The question before a step, with what it needs to know. */
export function StepSheet({ help, step, onClose, onDone, onRace }: StepSheetProps) {
  const { statedMinutes, counteredMinutes, expectedMinutes } = help;
  const [hours, setHours] = useState(() => hoursTyped(counteredMinutes ?? statedMinutes ?? expectedMinutes));
  const [day, setDay] = useState(todayTyped);
  const [words, setWords] = useState('');
  const [phone, setPhone] = useState('');
  const asksMinutes = withMinutes.includes(step);
  const asksReason = withReason.includes(step);
  const minutes = typedMinutes(hours);
  const servedOn = typedDay(day);
  const bodies = {
    ...{ giveBack: {}, agree: {}, withdraw: {} },
    take: { phone: phone.trim() || null },
    finish: { servedOn, minutes },
    confirm: { thanks: words.trim() || null },
    counter: { minutes },
    dispute: { reason: words.trim() },
    settle: { minutes, reason: words.trim() },
    putBack: { reason: words.trim() },
    end: { reason: words.trim() },
  } as const;
  const form = useSheetForm({
    missing: (): Record<string, string> => ({
      ...(asksMinutes && minutes === null ? { minutes: '请填小时数，如 2 或 1.5' } : {}),
      ...(step === 'finish' && servedOn === null ? { servedOn: '请填 8 位数字的日期' } : {}),
      ...(asksReason && !words.trim() ? { reason: '请写明原因' } : {}),
      ...(phone.trim() && !/^1\d{10}$/.test(phone.trim()) ? { phone: '请填 11 位手机号' } : {}),
    }),
    send: async () => {
      try {
        onDone(await actOnHelp(help, step, bodies[step] as never));
      } catch (error) {
        if (isHelpRace(error)) onRace();
        throw error;
      }
    },
    done: asked[step].done,
    onDone: () => undefined,
  });
  return (
    <SheetForm title={stepText[step]} submit={stepText[step]} form={form} onClose={onClose}>
      <View>{toldOf(step, help)}</View>
      {step === 'take' && <BulletList label="帮忙的规矩" items={helpRules} />}
      {step === 'take' && (
        <FormField label="您的电话" optional hint="只给求助的人和网格员看" error={form.wrong.phone}>
          <TextField
            id="taker-phone"
            label="您的电话"
            inputMode="number"
            max={11}
            value={phone}
            onChange={setPhone}
          />
        </FormField>
      )}
      {step === 'finish' && (
        <DayField label="哪天做的" id="served-on" value={day} onChange={setDay} error={form.wrong.servedOn} />
      )}
      {asksMinutes && (
        <FormField label="用了多少小时" error={form.wrong.minutes}>
          <TextField
            id="help-hours"
            label="用了多少小时"
            placeholder="如 2 或 1.5"
            max={5}
            value={hours}
            onChange={setHours}
          />
        </FormField>
      )}
      {step === 'confirm' && (
        <FormField label="对志愿者说句话" optional hint="只有这位志愿者看得到">
          <TextField area id="thanks" label="对志愿者说句话" max={200} value={words} onChange={setWords} />
        </FormField>
      )}
      {asksReason && (
        <FormField label="原因" error={form.wrong.reason}>
          <TextField area id="reason" label="原因" max={200} value={words} onChange={setWords} />
        </FormField>
      )}
    </SheetForm>
  );
}

function toldOf(step: HelpStep, { statedMinutes, counteredMinutes }: HelpRequest): string {
  const { told } = asked[step];
  if (step === 'confirm' && statedMinutes !== null)
    return `志愿者说用了 ${minutesText(statedMinutes)}。${told}`;
  if (step === 'agree' && counteredMinutes !== null)
    return `对方说用了 ${minutesText(counteredMinutes)}。${told}`;
  return told;
}
