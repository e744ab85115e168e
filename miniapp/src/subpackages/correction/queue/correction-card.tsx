import type { Correction } from '@linge/shared/correction/correction.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Heading } from '../../../components/heading';
import { timeText } from '../../../format/day';
import { fieldChangeText } from '../../../format/ledger';

interface CorrectionCardProps {
  readonly item: Correction;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onAnswer: () => void;
}

/** Whose record, and what should become of it; numbers masked. */
export function CorrectionCard({ item, busy, onAccept, onAnswer }: CorrectionCardProps) {
  const { residentId, residentName, address, fields, note, createdAt, availableActions } = item;
  return (
    <Card>
      <View className="stack">
        <View className="row">
          <View className="grow">
            <Heading level={2}>{residentName}</Heading>
          </View>
          <Button
            kind="text"
            label={`打开${residentName}的台账`}
            onPress={() =>
              void Taro.navigateTo({ url: `/subpackages/resident/detail/index?id=${residentId}` })
            }
          >
            看台账
          </Button>
        </View>
        <View>{address}</View>
        {fields.map((change) => (
          <View key={change.field} className="strong">
            {fieldChangeText(change)}
          </View>
        ))}
        {note && <View>说明：{note}</View>}
        <View className="note">{timeText(createdAt)}</View>
        {availableActions.length > 0 ? (
          <View className="row">
            <View className="grow">
              <Button block disabled={busy} label={`不更正，答复：${residentName}`} onPress={onAnswer}>
                不更正
              </Button>
            </View>
            <View className="grow">
              <Button kind="primary" block disabled={busy} label={`更正：${residentName}`} onPress={onAccept}>
                更正
              </Button>
            </View>
          </View>
        ) : (
          <View className="secondary">您自己的申请，由别的工作人员核对</View>
        )}
      </View>
    </Card>
  );
}
