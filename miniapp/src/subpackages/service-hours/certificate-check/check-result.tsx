import type { CertificateCheck } from '@linge/shared/service-certificate/service-certificate.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Fact } from '../../../components/fact';
import { StatusTag } from '../../../components/status-tag';
import { dayOfInstant, dayText, momentText } from '../../../format/day';
import { alertProps } from '../../../platform/alert';

/** Genuine, with what the paper has to say as well; or not, or not any more, and nothing more. */
export function CheckResult({ answer: { certificate, revokedAt } }: { readonly answer: CertificateCheck }) {
  if (revokedAt !== null) {
    return (
      <Card>
        <View className="stack" {...alertProps}>
          <View className="row">
            <StatusTag tone="accent">已撤销</StatusTag>
          </View>
          <View>{`这份证明从 ${momentText(revokedAt)} 起撤销，不能再用。`}</View>
        </View>
      </Card>
    );
  }
  if (certificate === null) {
    return (
      <Card>
        <View className="stack" {...alertProps}>
          <View className="row">
            <StatusTag tone="accent">没有这份证明</StatusTag>
          </View>
          <View>编号和核验码对不上，请照着证明再核对一遍。核对无误仍查不到的，不是本平台出具的证明。</View>
        </View>
      </Card>
    );
  }
  const { number, issuer, name, from, to, minutes, issuedAt } = certificate;
  return (
    <Card>
      <View className="stack" {...alertProps}>
        <View className="row">
          <StatusTag tone="ok">真实有效</StatusTag>
        </View>
        <View className="secondary small">请对照纸上写的是不是一样：</View>
        <Fact name="编号">{number}</Fact>
        <Fact name="志愿者">{name ?? '已注销，不再显示'}</Fact>
        <Fact name="时间">
          {dayText(from)}至{dayText(to)}
        </Fact>
        <Fact name="时长">{minutesText(minutes)}</Fact>
        <Fact name="出具单位">{issuer}</Fact>
        <Fact name="出具日期">{dayText(dayOfInstant(issuedAt))}</Fact>
      </View>
    </Card>
  );
}
