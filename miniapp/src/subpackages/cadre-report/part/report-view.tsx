import type { CadreReport, FollowedCadreReport } from '@linge/shared/cadre-report/cadre-report.schema';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { Heading } from '../../../components/heading';
import { StatusTag } from '../../../components/status-tag';
import { Timeline } from '../../../components/timeline';
import { aboutText, cadreReportEventText, cadreReportStateTag } from '../../../format/cadre-report';
import { dayText } from '../../../format/day';

interface ReportViewProps {
  readonly report: FollowedCadreReport | CadreReport;
  /** What has to be done by when, for those who have to. */
  readonly due?: string;
}

/** What was reported, with whom it lies, and what came of it. */
export function ReportView({ report, due = '' }: ReportViewProps) {
  const { number, communityName, text, state, deskName, receivedOn, overdue, satisfied, timeline } = report;
  const tag = cadreReportStateTag[state];
  return (
    <>
      <Card>
        <View className="stack">
          <View className="row">
            <View className="grow">
              <Heading level={2}>{aboutText(report)}</Heading>
            </View>
            <StatusTag tone={tag.tone}>{tag.text}</StatusTag>
          </View>
          <View>{text}</View>
          <View className="secondary small">{`${communityName} · ${dayText(receivedOn)}收到`}</View>
          <View className="secondary small">{`编号 ${number}`}</View>
          <View className="secondary small">{`由${deskName}受理`}</View>
          {due !== '' && <View className={overdue ? 'strong' : ''}>{due}</View>}
          {due === '' && overdue && <View className="strong">超过了期限，镇里已经知道</View>}
          {state === 'closed' && satisfied === false && <View>举报人对答复不满意</View>}
        </View>
      </Card>
      <Section title="办理经过">
        <Card>
          <Timeline
            label="办理经过"
            steps={[...timeline].reverse().map((event) => ({
              id: String(event.sequence),
              title: cadreReportEventText(event),
              time: dayText(event.on),
              who: event.name,
              children: event.text,
            }))}
          />
        </Card>
      </Section>
    </>
  );
}
