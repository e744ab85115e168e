import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import type { FollowCadreReport, FollowedCadreReport } from '@linge/shared/cadre-report/cadre-report.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { Slots } from '../../../components/slots';
import { TextField } from '../../../components/text-field';
import { Page } from '../../../frame/page';
import { ApiError } from '../../../services/api-error';
import { call } from '../../../services/client';
import { errorText } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import { ReportView } from '../part/report-view';
import { useKeptWords } from '../part/use-kept-words';
import { ReporterSteps } from './reporter-steps';

/** 查举报进展: by number and code, which are kept in this page alone. */
export default function FollowPage() {
  const [claim, setClaim] = useState<FollowCadreReport>({ number: '', code: '' });
  const [report, setReport] = useState<FollowedCadreReport | null>(null);
  const kept = useKeptWords();
  const look = async () => setReport(await call(cadreReportApi.follow, { body: claim }));
  return (
    <Page title="查举报进展">
      {report ? (
        <>
          <ReportView report={report} />
          <ReporterSteps claim={claim} report={report} kept={kept} onChanged={setReport} look={look} />
        </>
      ) : (
        <ClaimForm claim={claim} onChange={setClaim} look={look} />
      )}
    </Page>
  );
}

interface ClaimFormProps {
  readonly claim: FollowCadreReport;
  readonly onChange: (claim: FollowCadreReport) => void;
  readonly look: () => Promise<void>;
}

function ClaimForm({ claim, onChange, look }: ClaimFormProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const looking = useAction(
    async () => {
      setProblem(null);
      await look();
    },
    (error) => {
      // A number or code that cannot be one is told like one that is wrong.
      const wrong = error instanceof ApiError && ['NOT_FOUND', 'REQUEST_INVALID'].includes(error.code);
      setProblem(wrong ? '编号或查询码不对，请照抄下的再核对一遍' : errorText(error));
    },
  );
  return (
    <Slots>
      <Card>
        <View className="stack">
          <FormField label="编号" hint="8 位日期加 5 位数字，如 20261126-04821">
            <TextField
              id="claim-number"
              label="编号"
              max={20}
              value={claim.number}
              onChange={(number) => onChange({ ...claim, number })}
            />
          </FormField>
          <FormField label="查询码" hint="12 位字母和数字，大小写、横线都不要紧" error={problem ?? undefined}>
            <TextField
              id="claim-code"
              label="查询码"
              max={30}
              value={claim.code}
              onChange={(code) => onChange({ ...claim, code })}
            />
          </FormField>
          <Button kind="primary" block id="look" busy={looking.busy} onPress={looking.run}>
            查进展
          </Button>
        </View>
      </Card>
      <View className="secondary small">
        编号和查询码丢了，谁也找不回来：系统里没有记录是谁举报的。需要的话，可以再举报一次。
      </View>
    </Slots>
  );
}
