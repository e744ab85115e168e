import { correctionReasonText } from '@linge/shared/pick-up/pick-up-word';
import type { PickUp } from '@linge/shared/pick-up/pick-up.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { momentText } from '../../../format/day';
import { takerText } from '../../../format/pick-up';

/** Shown before somebody asks for all. */
const firstShown = 5;

/** Who took the child, the latest first; what was put right stays. */
export function PickUpList({ pickUps }: { readonly pickUps: readonly PickUp[] }) {
  const [all, setAll] = useState(false);
  if (pickUps.length === 0) return null;
  const shown = all ? pickUps : pickUps.slice(0, firstShown);
  return (
    <Section title="交接记录">
      <Card flush>
        {shown.map((pickUp) => (
          <Cell
            key={pickUp.id}
            title={takerText(pickUp)}
            detail={
              <>
                <View className="number">{`${momentText(pickUp.takenAt)}，${pickUp.byName}交接`}</View>
                {remarksOf(pickUp).map((remark) => (
                  <View key={remark}>{remark}</View>
                ))}
              </>
            }
          />
        ))}
      </Card>
      {shown.length < pickUps.length && (
        <Button kind="text" block onPress={() => setAll(true)}>
          看全部记录
        </Button>
      )}
    </Section>
  );
}

function remarksOf({ offline, recordedAt, doubtful, correctsId, reason, stands, kind }: PickUp): string[] {
  return [
    offline ? `当时没有网络，${momentText(recordedAt)}补记` : '',
    doubtful ? '交接前您已取消授权，请核实' : '',
    correctsId && reason ? `更正：${correctionReasonText[reason]}` : '',
    !stands && kind !== 'none' ? '这条已更正，不算数' : '',
  ].filter(Boolean);
}
