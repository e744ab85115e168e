import type { HouseholdTieCase } from '@linge/shared/household-tie/household-tie.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Heading } from '../../../components/heading';
import { StatusTag } from '../../../components/status-tag';
import { timeText } from '../../../format/day';

interface CaseCardProps {
  readonly item: HouseholdTieCase;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onDecline: () => void;
}

/** Who asks for what, and what of it agrees with the registry. */
export function CaseCard({ item, busy, onConfirm, onDecline }: CaseCardProps) {
  const { kind, name, address, phone, phoneVouched, createdAt, availableActions } = item;
  return (
    <Card>
      <View className="stack">
        <Heading level={2}>{kind === 'care' ? `照看${name}` : name}</Heading>
        <View>{address}</View>
        {kind === 'home' && (
          <>
            <View className="secondary">
              {phone ?? ''}（{phoneVouched ? '微信手机号' : '本人填写，未经微信验证'}）
            </View>
            <View className="row">
              <Agreement what="姓名" agrees={item.nameAgrees} />
              <Agreement what="手机号" agrees={item.phoneAgrees} />
            </View>
          </>
        )}
        {kind === 'care' && <View className="secondary">同一户的家人申请照看，请核实关系</View>}
        <View className="note">{timeText(createdAt)}</View>
        {availableActions.length > 0 ? (
          <View className="row">
            <View className="grow">
              <Button block disabled={busy} label={`不通过：${name}`} onPress={onDecline}>
                不通过
              </Button>
            </View>
            <View className="grow">
              <Button kind="primary" block disabled={busy} label={`确认：${name}`} onPress={onConfirm}>
                确认
              </Button>
            </View>
          </View>
        ) : (
          <View className="secondary">您自己的申请，由别的工作人员确认</View>
        )}
      </View>
    </Card>
  );
}

function Agreement({ what, agrees }: { readonly what: string; readonly agrees: boolean }) {
  return agrees ? (
    <StatusTag tone="ok" icon="check">
      {`${what}一致`}
    </StatusTag>
  ) : (
    <StatusTag tone="warn" icon="alert">
      {`${what}对不上`}
    </StatusTag>
  );
}
