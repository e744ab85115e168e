import { isCertificateNumber } from '@linge/shared/service-certificate/certificate-number';
import { serviceCertificateApi } from '@linge/shared/service-certificate/service-certificate.api';
import {
  CertificateCheckQuery,
  type CertificateCheck,
} from '@linge/shared/service-certificate/service-certificate.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { TextField } from '../../../components/text-field';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { claimOf } from '../../../services/certificate-link';
import { call } from '../../../services/client';
import { errorText } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import { CheckResult } from './check-result';

/** 核验证明: whether a certificate is genuine, for whoever is shown one; nobody is asked who they are. */
export default function CertificateCheckPage() {
  const claim = claimOf(useRouter().params);
  const [number, setNumber] = useState(claim?.number ?? '');
  const [code, setCode] = useState(claim?.code ?? '');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [answer, setAnswer] = useState<CertificateCheck | null>(null);
  const check = useAction(
    async () => {
      setProblem(null);
      setAnswer(null);
      const typed = number.trim();
      const codeFits = CertificateCheckQuery.safeParse({ code }).success;
      const found = {
        ...(isCertificateNumber(typed)
          ? {}
          : { number: '编号不对，请照着证明再核对一遍，如 20261122-4821393' }),
        ...(codeFits ? {} : { code: '核验码是 10 位字母和数字，如 K7QP-3MXA-HJ' }),
      };
      setWrong(found);
      if (Object.keys(found).length > 0) return;
      setAnswer(await call(serviceCertificateApi.check, { params: { number: typed }, query: { code } }));
    },
    (error) => setProblem(errorText(error)),
  );
  const { run } = check;
  const scanned = claim !== null;
  useEffect(() => {
    if (scanned) run();
  }, [scanned, run]);
  return (
    <Page title="核验证明">
      <View className="secondary small">
        志愿服务记录证明上印着编号和核验码，扫上面的二维码会自动填好。不用登录。
      </View>
      <Card>
        <View className="stack">
          <FormField label="编号" error={wrong.number}>
            <TextField
              id="certificate-number"
              label="编号"
              placeholder="如 20261122-4821393"
              max={20}
              value={number}
              onChange={setNumber}
            />
          </FormField>
          <FormField label="核验码" error={wrong.code} hint="不分大小写，中间的横线可以不写">
            <TextField
              id="certificate-code"
              label="核验码"
              placeholder="如 K7QP-3MXA-HJ"
              max={20}
              value={code}
              onChange={setCode}
            />
          </FormField>
          <Button id="check-certificate" kind="primary" block busy={check.busy} onPress={run}>
            核验
          </Button>
        </View>
      </Card>
      {problem && (
        <View className="secondary" {...alertProps}>
          {problem}
        </View>
      )}
      {answer && <CheckResult answer={answer} />}
    </Page>
  );
}
