import { serviceCertificateApi } from '@linge/shared/service-certificate/service-certificate.api';
import type { ServiceCertificate } from '@linge/shared/service-certificate/service-certificate.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Fact } from '../../../components/fact';
import { Heading } from '../../../components/heading';
import { StatusTag } from '../../../components/status-tag';
import { dayOfInstant, dayText, momentText } from '../../../format/day';
import { apartText } from '../../../format/service-hours';
import { openBinary } from '../../../services/transfer';
import { useAction } from '../../../services/use-action';

/** A certificate of mine: what it says, and the paper itself, as long as it stands. */
export function CertificateCard({ certificate }: { readonly certificate: ServiceCertificate }) {
  const { id, number, issuer, from, to, recordedMinutes, grantedMinutes, issuedAt } = certificate;
  const { revokedAt, revokedReason } = certificate;
  const open = useAction(() =>
    openBinary(serviceCertificateApi.print, { params: { id } }, `志愿服务记录证明-${number}.pdf`),
  );
  return (
    <Card>
      <View className="stack">
        {revokedAt !== null && (
          <View className="row">
            <StatusTag tone="accent">已撤销</StatusTag>
          </View>
        )}
        <Heading level={2}>共 {minutesText(recordedMinutes + grantedMinutes)}</Heading>
        <Fact name="时间">
          {dayText(from)}至{dayText(to)}
        </Fact>
        <Fact name="其中">{apartText(certificate)}</Fact>
        <Fact name="编号">{number}</Fact>
        <Fact name="出具">
          {issuer}，{dayText(dayOfInstant(issuedAt))}
        </Fact>
        {revokedAt !== null ? (
          <>
            <Fact name="撤销">{momentText(revokedAt)}</Fact>
            {revokedReason !== null && <Fact name="原因">{revokedReason}</Fact>}
          </>
        ) : (
          <Button
            block
            icon="print"
            id={`open-${number}`}
            busy={open.busy}
            label={`打开证明（PDF）：编号 ${number}`}
            onPress={open.run}
          >
            打开证明（PDF）
          </Button>
        )}
      </View>
    </Card>
  );
}
