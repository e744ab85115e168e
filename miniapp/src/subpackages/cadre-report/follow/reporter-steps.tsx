import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import type { FollowCadreReport, FollowedCadreReport } from '@linge/shared/cadre-report/cadre-report.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { ApiError } from '../../../services/api-error';
import { call } from '../../../services/client';
import { SaySheet } from '../part/say-sheet';
import type { KeptWords } from '../part/use-kept-words';

type Step = 'add' | 'accept' | 'object';

interface ReporterStepsProps {
  readonly claim: FollowCadreReport;
  readonly report: FollowedCadreReport;
  readonly kept: KeptWords;
  readonly onChanged: (report: FollowedCadreReport) => void;
  /** Reads it again, where it has changed meanwhile. */
  readonly look: () => Promise<void>;
}

/** What the reporter can still say. */
export function ReporterSteps({ claim, report, kept, onChanged, look }: ReporterStepsProps) {
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
        <SaySheet
          key={open}
          {...words[open]}
          text={kept.of(report.number, open)}
          onText={(text) => kept.keep(report.number, open, text)}
          optional={open !== 'add'}
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
