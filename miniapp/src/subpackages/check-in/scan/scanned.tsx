import type { CheckInClaim } from '@linge/shared/check-in/check-in-link';
import type { CheckInPassItem } from '@linge/shared/check-in/check-in.schema';
import type { ErrorCode } from '@linge/shared/error-code';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Skeleton } from '../../../components/skeleton';
import { ownTag } from '../../../format/check-in';
import { spanText } from '../../../format/span';
import { alertProps } from '../../../platform/alert';
import { canScan } from '../../../platform/scan';
import { usePasses } from '../../../services/check-in-pass';
import { scanCheckIn, startScans } from '../../../services/check-in-scan';
import type { ScanResult } from '../../../services/check-in-scan.core';
import { codeText } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import { goOn, pages } from '../part/open-page';
import { readScreen } from '../part/read-screen';
import { resultText } from '../part/result-text';
import '../part/check-in.scss';
import './scanned.scss';

interface ScannedProps {
  readonly accountId: string;
  readonly claim: CheckInClaim;
  readonly kind: 'come' | 'go';
  /** Whose it is; null where the server finds out. */
  readonly signUpId: string | null;
}

/** Sends what was scanned, once, and says what became of it. */
export function Scanned({ accountId, kind, ...opened }: ScannedProps) {
  const [claim, setClaim] = useState(opened.claim);
  const [result, setResult] = useState<ScanResult | null>(null);
  const sending = useAction(async (scanned: CheckInClaim, signUpId: string | null) => {
    setClaim(scanned);
    setResult(await scanCheckIn({ accountId, ...scanned, kind, ...(signUpId ? { signUpId } : {}) }));
  });
  const { run } = sending;
  const [first] = useState(opened);
  useEffect(startScans, []);
  useEffect(() => run(first.claim, first.signUpId), [run, first]);
  if (sending.busy || !result) return <Skeleton />;
  if (result.kind === 'refused') {
    return result.code === 'CHECK_IN_PERSON_NEEDED' ? (
      <WhoseChoice accountId={accountId} claim={claim} onChoose={(signUpId) => run(claim, signUpId)} />
    ) : (
      <Refused
        accountId={accountId}
        claim={claim}
        code={result.code}
        onAgain={(scanned) => run(scanned, first.signUpId)}
      />
    );
  }
  const done = result.kind === 'done';
  const counted = done && result.own.attendance === 'present';
  return (
    <Card>
      <View className="scanned" {...alertProps}>
        <Icon
          name={counted ? 'check' : 'clock'}
          className={counted ? 'scanned__icon scanned__icon--ok' : 'scanned__icon'}
        />
        <View className="scanned__title number">{resultText(result, kind)}</View>
        {done && (
          <View className="number">{spanText(result.own.session.startsAt, result.own.session.endsAt)}</View>
        )}
        {!counted && <View className="secondary">扫码的时间记下了，送到得晚的由组织者确认</View>}
        <Button id="go-own" kind="primary" block onPress={() => goOn(pages.own(claim.activityId))}>
          看我的签到
        </Button>
      </View>
    </Card>
  );
}

interface WhoseChoiceProps {
  readonly accountId: string;
  readonly claim: CheckInClaim;
  readonly onChoose: (signUpId: string) => void;
}

/** Several of mine are signed up: who is it that stands here. */
function WhoseChoice({ accountId, claim, onChoose }: WhoseChoiceProps) {
  const passes = usePasses(accountId);
  const choices = ofSession(passes, claim).filter(({ attendance }) => attendance !== 'present');
  return (
    <Card>
      <View className="stack">
        <View className="strong">给谁签到？</View>
        {choices.map(({ signUpId, name, self }) => (
          <Button key={signUpId} block label={`给${name}签到`} onPress={() => onChoose(signUpId)}>
            {self ? `${name}（我）` : name}
          </Button>
        ))}
        <Button block kind="text" onPress={() => goOn(pages.own(claim.activityId))}>
          看我的签到
        </Button>
      </View>
    </Card>
  );
}

interface RefusedProps {
  readonly accountId: string;
  readonly claim: CheckInClaim;
  readonly code: ErrorCode;
  readonly onAgain: (claim: CheckInClaim) => void;
}

/** Why it did not count, and what to do now. Whoever opens the page once more is there already. */
function Refused({ accountId, claim, code, onAgain }: RefusedProps) {
  const { activityId } = claim;
  const passes = usePasses(accountId);
  const there = ofSession(passes, claim).find(({ attendance }) => attendance === 'present');
  const again = useAction(async () => {
    const scanned = await readScreen();
    if (scanned) onAgain(scanned);
  });
  const notSignedUp = code === 'CHECK_IN_NOT_SIGNED_UP';
  if (there) {
    return (
      <Card>
        <View className="scanned" {...alertProps}>
          <Icon name="check" className="scanned__icon scanned__icon--ok" />
          <View className="scanned__title number">{`${there.self ? '' : there.name}${ownTag(there).text}`}</View>
          <Button id="go-own" kind="primary" block onPress={() => goOn(pages.own(activityId))}>
            看我的签到
          </Button>
        </View>
      </Card>
    );
  }
  return (
    <Card>
      <View className="scanned" {...alertProps}>
        <Icon name="alert" className="scanned__icon" />
        <View className="scanned__title">{notSignedUp ? '您还没有报名这个活动' : codeText(code)}</View>
        {notSignedUp ? (
          <>
            <View className="secondary">先报名；人已经到了，请组织者现场登记</View>
            <Button id="go-activity" kind="primary" block onPress={() => goOn(pages.activity(activityId))}>
              看活动、报名
            </Button>
          </>
        ) : (
          <>
            {canScan && (
              <Button id="scan-again" kind="primary" block icon="scan" busy={again.busy} onPress={again.run}>
                再扫一次
              </Button>
            )}
            <Button id="go-own" block onPress={() => goOn(pages.own(activityId))}>
              {canScan ? '看我的签到' : '输入大屏幕上的数字'}
            </Button>
          </>
        )}
      </View>
    </Card>
  );
}

/** Those of mine who come to the session of a code. */
function ofSession(passes: ReturnType<typeof usePasses>, claim: CheckInClaim): readonly CheckInPassItem[] {
  if (passes.state !== 'ready') return [];
  return passes.data.filter(
    ({ activityId, session }) =>
      activityId === claim.activityId && Date.parse(session.startsAt) === Date.parse(claim.startsAt),
  );
}
