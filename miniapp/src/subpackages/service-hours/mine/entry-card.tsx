import type { OwnHoursEntry } from '@linge/shared/service-hours/service-hours.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Heading } from '../../../components/heading';
import { StatusTag } from '../../../components/status-tag';
import { correctionText, entryText, objectionTag } from '../../../format/service-hours';

interface EntryCardProps {
  readonly entry: OwnHoursEntry;
  readonly busy: boolean;
  readonly onObject: () => void;
  readonly onWithdraw: (objectionId: string) => void;
}

/** One service: what, how long, who confirmed it, what was put right, and what I said about it. */
export function EntryCard({ entry, busy, onObject, onWithdraw }: EntryCardProps) {
  const { what, minutes, reason, teamName, corrections, objection, mayObject } = entry;
  return (
    <Card>
      <View className="stack">
        <View className="row">
          <View className="grow">
            <Heading level={3}>{what}</Heading>
          </View>
          <View className="strong number">{minutesText(minutes)}</View>
        </View>
        <View className="secondary small">{entryText(entry)}</View>
        {teamName && <View className="secondary small">{teamName}</View>}
        {reason && <View className="secondary small">人工登记的原因：{reason}</View>}
        {corrections.map((correction) => (
          <View key={correction.id} className="secondary small">
            {correctionText(correction)}
          </View>
        ))}
        {objection && (
          <View className="stack">
            <View className="row">
              <StatusTag tone={objectionTag[objection.state].tone}>
                {objectionTag[objection.state].text}
              </StatusTag>
            </View>
            <View className="small">我说：{objection.text}</View>
            {objection.answer && <View className="small">答复：{objection.answer}</View>}
          </View>
        )}
        {objection?.state === 'waiting' && (
          <Button
            kind="text"
            disabled={busy}
            label={`撤回异议：${what}`}
            onPress={() => onWithdraw(objection.id)}
          >
            撤回异议
          </Button>
        )}
        {mayObject && (
          <Button kind="text" label={`时长不对，提出异议：${what}`} onPress={onObject}>
            时长不对，提出异议
          </Button>
        )}
      </View>
    </Card>
  );
}
