import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import type { ObjectionCase } from '@linge/shared/service-hours/service-hours.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { hoursTyped, typedMinutes } from '../../../format/service-hours';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { orReload } from '../../../services/or-reload';
import { useSheetForm } from '../../../services/use-sheet-form';

/** By a correction, or with why not. */
export type AnswerKind = 'uphold' | 'refuse';

interface AnswerSheetProps {
  readonly kind: AnswerKind;
  readonly one: ObjectionCase;
  readonly onClose: () => void;
  readonly onConflict: () => Promise<void>;
  readonly onDone: () => void;
}

const words = {
  uphold: { title: '更正时长', submit: '更正并答复', hint: '志愿者会看到，例如：核实过，是两个小时' },
  refuse: { title: '维持原记录', submit: '答复', hint: '志愿者会看到，例如：签到表上是一个半小时' },
} as const;

/** The answer to an objection, in words that the volunteer reads. */
export function AnswerSheet({ kind, one, onClose, onConflict, onDone }: AnswerSheetProps) {
  const { entry } = one;
  const [correctionId] = useState(newId);
  const [hours, setHours] = useState(hoursTyped(entry.minutes));
  const [answer, setAnswer] = useState('');
  const corrects = kind === 'uphold';
  const send = () => {
    const params = { id: one.id };
    const said = answer.trim();
    if (!corrects) return call(serviceHoursApi.refuse, { params, body: { answer: said } });
    const to = typedMinutes(hours, 0) ?? 0;
    const body = { correctionId, from: entry.minutes, to, answer: said };
    return call(serviceHoursApi.uphold, { params, body });
  };
  const form = useSheetForm({
    missing: (): Record<string, string> => ({
      ...(corrects && typedMinutes(hours, 0) === null
        ? { to: '请填小时数，如 2 或 1.5，一天最多 16 小时' }
        : {}),
      ...(answer.trim() ? {} : { answer: '请写明答复' }),
    }),
    send: () => orReload(send(), { reload: onConflict }),
    done: '已答复',
    onDone,
  });
  const { title, submit, hint } = words[kind];
  return (
    <SheetForm title={title} submit={submit} form={form} onClose={onClose}>
      {corrects && (
        <FormField label="应该是多少小时" error={form.wrong.to}>
          <TextField id="answer-hours" label="应该是多少小时" max={5} value={hours} onChange={setHours} />
        </FormField>
      )}
      <View className="secondary">现在算 {minutesText(entry.minutes)}</View>
      <FormField label="答复" hint={hint} error={form.wrong.answer}>
        <TextField area id="answer-text" label="答复" max={200} value={answer} onChange={setAnswer} />
      </FormField>
    </SheetForm>
  );
}
