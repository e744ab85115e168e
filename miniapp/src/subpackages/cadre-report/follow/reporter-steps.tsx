import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import type { FollowCadreReport, FollowedCadreReport } from '@linge/shared/cadre-report/cadre-report.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { ApiError } from '../../../services/api-error';
import { call } from '../../../services/client';
import { useSheetForm } from '../../../services/use-sheet-form';

type Step = 'add' | 'accept' | 'object';

interface ReporterStepsProps {
  readonly claim: FollowCadreReport;
  readonly report: FollowedCadreReport;
  readonly onChanged: (report: FollowedCadreReport) => void;
  /** Reads it again, where it has changed meanwhile. */
  readonly look: () => Promise<void>;
}

/** What the reporter can still say. */
export function ReporterSteps({ claim, report, onChanged, look }: ReporterStepsProps) {
  const [open, setOpen] = useState<Step | null>(null);
  const { availableActions, state } = report;
  const may = (step: Step) => availableActions.includes(step);
  return (
    <View className="stack">
      {may('add') && (
        <Button kind={state === 'asked' ? 'primary' : 'plain'} block id="add" onPress={() => setOpen('add')}>
          {state === 'asked' ? '回答受理人的问题' : '补充情况'}
        </Button>
      )}
      {may('accept') && (
        <>
          <View className="strong">这个答复您满意吗？</View>
          <View className="row">
            <View className="grow">
              <Button block id="object" onPress={() => setOpen('object')}>
                不满意
              </Button>
            </View>
            <View className="grow">
              <Button kind="primary" block id="accept" onPress={() => setOpen('accept')}>
                满意
              </Button>
            </View>
          </View>
          {report.desk === 'named' && (
            <View className="secondary small">不满意的，由镇里重新核查，原来的受理人不再看得到。</View>
          )}
        </>
      )}
      {open && (
        <StepSheet
          key={open}
          step={open}
          onClose={() => setOpen(null)}
          send={async (text) => {
            const body = { ...claim, version: report.version };
            try {
              onChanged(
                open === 'add'
                  ? await call(cadreReportApi.add, { body: { ...body, text } })
                  : await call(cadreReportApi.judge, {
                      body: { ...body, satisfied: open === 'accept', text },
                    }),
              );
            } catch (error) {
              if (error instanceof ApiError && error.status === 409) await look();
              throw error;
            }
          }}
        />
      )}
    </View>
  );
}

const words = {
  add: { title: '补充情况', hint: '不要写自己的姓名、电话和住址', submit: '匿名提交' },
  accept: { title: '满意', hint: '想说的话，可以不写', submit: '满意，办结' },
  object: { title: '不满意', hint: '哪里不满意，可以不写', submit: '提交' },
} as const;

interface StepSheetProps {
  readonly step: Step;
  readonly onClose: () => void;
  readonly send: (text: string) => Promise<void>;
}

function StepSheet({ step, onClose, send }: StepSheetProps) {
  const [text, setText] = useState('');
  const { title, hint, submit } = words[step];
  const form = useSheetForm({
    missing: (): Readonly<Record<string, string>> =>
      step === 'add' && !text.trim() ? { text: '请写明情况' } : {},
    send: () => send(text),
    done: '已提交',
    onDone: onClose,
  });
  return (
    <SheetForm title={title} submit={submit} form={form} onClose={onClose}>
      <FormField label="情况" hint={hint} optional={step !== 'add'} error={form.wrong.text}>
        <TextField area id="step-text" label="情况" max={2000} value={text} onChange={setText} />
      </FormField>
    </SheetForm>
  );
}
