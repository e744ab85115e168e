import { helpRequestApi } from '@linge/shared/help-request/help-request.api';
import { DayPart, HelpKind, type HelpPerson } from '@linge/shared/help-request/help-request.schema';
import { dayPartText, helpKindText } from '@linge/shared/help-request/help-request-word';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { DayField } from '../../../components/day-field';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { TextField } from '../../../components/text-field';
import { typedIn } from '../../../format/day-input';
import { Page } from '../../../frame/page';
import { call } from '../../../services/client';
import {
  emptyHelpForm,
  helpBodyOf,
  helpFormProblems,
  type HelpDay,
  type HelpForm,
} from '../../../services/help-form.policy';
import { newId } from '../../../services/new-id';
import { useSheetForm } from '../../../services/use-sheet-form';
import { pages } from '../part/open-page';

const kinds = HelpKind.options.map((value) => ({ value, text: helpKindText[value] }));
const parts = DayPart.options.map((value) => ({ value, text: dayPartText[value] }));
const days: readonly { readonly value: HelpDay; readonly text: string }[] = [
  { value: 'today', text: '今天' },
  { value: 'tomorrow', text: '明天' },
  { value: 'any', text: '哪天都行' },
  { value: 'typed', text: '别的日子' },
];
const spans = ['30', '60', '120', '240'].map((value) => ({
  value,
  text: { 30: '半小时', 60: '1 小时', 120: '2 小时', 240: '半天' }[value] ?? value,
}));

interface AskFormProps {
  readonly title: string;
  readonly people: readonly HelpPerson[];
}

/** Who, what, when: a tap each; then a few words. */
export function AskForm({ title, people }: AskFormProps) {
  const [id] = useState(newId);
  const [form, setForm] = useState<HelpForm>({ ...emptyHelpForm, residentId: people[0]?.residentId ?? null });
  const set = (change: Partial<HelpForm>) => setForm((before) => ({ ...before, ...change }));
  const sending = useSheetForm({
    missing: () => helpFormProblems(form),
    send: () => call(helpRequestApi.ask, { body: helpBodyOf(id, form) }),
    done: ({ state }) => (state === 'checking' ? '已发出，审核后志愿者能看到' : '已发出，有人接了告诉您'),
    onDone: () => void Taro.redirectTo({ url: pages.detail(id) }),
  });
  const { wrong, problem } = sending;
  return (
    <Page
      title={title}
      bottom={
        <BottomBar>
          <Button id="send-help" kind="primary" block busy={sending.busy} onPress={sending.submit}>
            发出求助
          </Button>
        </BottomBar>
      }
    >
      <Card>
        <View className="stack">
          <FormField label="帮谁" error={wrong.residentId}>
            <Segmented
              look="chips"
              label="帮谁"
              options={people.map(({ residentId, name, self }) => ({
                value: residentId,
                text: self ? `我（${name}）` : name,
              }))}
              value={form.residentId}
              onChange={(residentId) => set({ residentId })}
            />
          </FormField>
          <FormField label="帮什么" error={wrong.kind}>
            <Segmented
              look="chips"
              label="帮什么"
              options={kinds}
              value={form.kind}
              onChange={(kind) => set({ kind })}
            />
          </FormField>
          <FormField label="哪一天">
            <Segmented
              look="chips"
              label="哪一天"
              options={days}
              value={form.day}
              onChange={(day) => set({ day })}
            />
          </FormField>
          {form.day === 'typed' && (
            <DayField
              id="help-day"
              label="日期"
              example={typedIn(7)}
              value={form.typed}
              onChange={(typed) => set({ typed })}
              error={wrong.day}
            />
          )}
          <FormField label="什么时候">
            <Segmented
              look="chips"
              label="什么时候"
              options={parts}
              value={form.dayPart}
              onChange={(dayPart) => set({ dayPart })}
            />
          </FormField>
          <FormField label="大约多久">
            <Segmented
              look="chips"
              label="大约多久"
              options={spans}
              value={String(form.expectedMinutes)}
              onChange={(value) => set({ expectedMinutes: Number(value) })}
            />
          </FormField>
          <FormField
            label="说几句"
            hint="例如：帮买两斤米送上五楼。不用写姓名、住址和电话，接的人会看到住址"
            error={wrong.text}
          >
            <TextField
              area
              id="help-text"
              label="说几句"
              max={200}
              value={form.text}
              onChange={(text) => set({ text })}
            />
          </FormField>
          <FormField label="联系电话" optional hint="只给接下的志愿者和网格员看" error={wrong.phone}>
            <TextField
              id="help-phone"
              label="联系电话"
              inputMode="number"
              max={11}
              value={form.phone}
              onChange={(phone) => set({ phone })}
            />
          </FormField>
          {problem && <View className="form-field__error">{problem}</View>}
        </View>
      </Card>
    </Page>
  );
}
