import type { CheckInSession } from '@linge/shared/check-in/check-in-desk.schema';
import type { CheckInPassItem } from '@linge/shared/check-in/check-in.schema';
import { View } from '@tarojs/components';
import { ActivityTag } from '../../../components/activity-tag';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Heading } from '../../../components/heading';
import { ownFacts, ownTag } from '../../../format/check-in';
import { comingText, spanText } from '../../../format/span';
import { canScan } from '../../../platform/scan';
import { useAction } from '../../../services/use-action';
import { go, pages } from '../part/open-page';
import { readScreen } from '../part/read-screen';

interface PassCardProps {
  readonly pass: CheckInPassItem;
  readonly phase: CheckInSession['phase'];
  /** The session is over: nobody comes any more, though some leave. */
  readonly ended: boolean;
  /** My own code, for the organiser to scan. */
  readonly onPass: () => void;
  /** Digits instead of a scan. */
  readonly onCode: () => void;
}

/** One person and one session: how it stands, and what can be done now. */
export function PassCard({ pass, phase, ended, onPass, onCode }: PassCardProps) {
  const { title, place, name, self, session, attendance, leftAt, opensAt } = pass;
  const kind = attendance === 'present' ? 'go' : 'come';
  const said = attendance === 'absent' || attendance === 'excused';
  const closed = said || (ended && kind === 'come') || leftAt !== null || pass.hours.state === 'confirmed';
  const scanning = useAction(async () => {
    const claim = await readScreen();
    // at the next table they may have scanned another activity's screen
    if (!claim) return;
    const mine = claim.activityId === pass.activityId;
    go(pages.scan(claim, mine ? { signUpId: pass.signUpId, kind } : { kind }));
  });
  return (
    <Card>
      <View className="stack">
        <View>
          <Heading level={2}>{title}</Heading>
          <View className="number">{spanText(session.startsAt, session.endsAt)}</View>
          <View className="secondary small place">{place}</View>
        </View>
        <View className="check-in-name">
          <View className="strong">{self ? `${name}（我）` : name}</View>
          <ActivityTag tag={ownTag(pass)} />
        </View>
        {ownFacts(pass).map((fact) => (
          <View key={fact} className="secondary small number">
            {fact}
          </View>
        ))}
        {phase === 'notYet' && <View className="secondary small">{`${comingText(opensAt)} 开始签到`}</View>}
        {ended && attendance === null && (
          <View className="secondary small">签到时间过了；到了现场的，请组织者补记</View>
        )}
        {phase === 'open' && !closed && (
          <View className="check-in-buttons">
            {canScan && (
              <Button
                kind={kind === 'come' ? 'primary' : 'plain'}
                icon="scan"
                label={`${kind === 'come' ? '扫码签到' : '扫码签退'}：${name}`}
                busy={scanning.busy}
                onPress={scanning.run}
              >
                {kind === 'come' ? '扫码签到' : '扫码签退'}
              </Button>
            )}
            <Button
              kind={kind === 'come' && !canScan ? 'primary' : 'plain'}
              label={`${kind === 'come' ? '输数字签到' : '输数字签退'}：${name}`}
              onPress={onCode}
            >
              {kind === 'come' ? '输数字签到' : '输数字签退'}
            </Button>
          </View>
        )}
        {!ended && attendance === null && (
          <Button block label={`${self ? '我' : name}的签到码`} onPress={onPass}>
            {self ? '我的签到码' : '出示签到码'}
          </Button>
        )}
        {kind === 'go' && phase === 'open' && !closed && (
          <View className="secondary small">提前走的请签退；到结束的不用签退</View>
        )}
      </View>
    </Card>
  );
}
