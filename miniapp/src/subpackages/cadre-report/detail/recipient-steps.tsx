import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import type { CadreReport } from '@linge/shared/cadre-report/cadre-report.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { ApiError } from '../../../services/api-error';
import { call } from '../../../services/client';
import { useAction } from '../../../services/use-action';
import { SaySheet } from '../part/say-sheet';
import type { KeptWords } from '../part/use-kept-words';

type Said = 'ask' | 'answer' | 'pass';

interface RecipientStepsProps {
  readonly report: CadreReport;
  readonly kept: KeptWords;
  readonly onChanged: (report: CadreReport) => void;
  readonly reload: () => Promise<void>;
}

const words = {
  ask: { button: '问举报人', title: '问举报人', hint: '举报人凭查询码来看时会读到', submit: '提问' },
  answer: { button: '答复', title: '答复举报人', hint: '核查了什么，怎么处理的', submit: '答复' },
  pass: {
    button: '转交镇里',
    title: '转交镇里',
    hint: '为什么转交，举报人和镇里会看到。转交后您不再看得到这件举报',
    submit: '转交',
  },
} as const;

/** What whoever it lies with can do. */
export function RecipientSteps({ report, kept, onChanged, reload }: RecipientStepsProps) {
  const [open, setOpen] = useState<Said | null>(null);
  const { id, version, availableActions } = report;
  const params = { id };
  /** Where it has changed meanwhile, what is so now is shown. */
  const orReload = async <T,>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof ApiError && error.status === 409) await reload();
      throw error;
    }
  };
  const takingUp = useAction(async () => {
    onChanged(await orReload(call(cadreReportApi.takeUp, { params, body: { version } })));
    void Taro.showToast({ title: '已受理', icon: 'none' });
  });
  const send = async (step: Said, text: string) => {
    const input = { params, body: { version, text } };
    if (step !== 'pass') return onChanged(await orReload(call(cadreReportApi[step], input)));
    await orReload(call(cadreReportApi.pass, input));
    await Taro.redirectTo({ url: '/subpackages/cadre-report/desk/index' });
  };
  return (
    <View className="stack">
      {availableActions.includes('takeUp') && (
        <Button kind="primary" block id="take-up" busy={takingUp.busy} onPress={takingUp.run}>
          受理
        </Button>
      )}
      {(['answer', 'ask', 'pass'] as const)
        .filter((step) => availableActions.includes(step))
        .map((step) => (
          <Button
            key={step}
            kind={step === 'answer' ? 'primary' : 'plain'}
            block
            id={step}
            onPress={() => setOpen(step)}
          >
            {words[step].button}
          </Button>
        ))}
      {open && (
        <SaySheet
          key={open}
          {...words[open]}
          text={kept.of(id, open)}
          onText={(text) => kept.keep(id, open, text)}
          onClose={() => setOpen(null)}
          send={(text) => send(open, text)}
        />
      )}
    </View>
  );
}
