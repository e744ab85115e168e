import { checkInApi } from '@linge/shared/check-in/check-in.api';
import type { CheckInPassItem, OwnCheckIn } from '@linge/shared/check-in/check-in.schema';
import { useEffect, useState } from 'react';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { phaseAt } from '../../../services/check-in-code.policy';
import { usePasses } from '../../../services/check-in-pass';
import { startScans } from '../../../services/check-in-scan';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useQuery } from '../../../services/use-query';
import { useNow } from '../../../services/use-now';
import { go, pages } from '../part/open-page';
import { CodeSheet } from './code-sheet';
import { OwnPassSheet } from './own-pass-sheet';
import { PassCard } from './pass-card';
import { PastCheckIns } from './past-check-ins';
import { UnsentScans } from './unsent-scans';
import '../part/check-in.scss';
import './own.scss';

interface OwnListProps {
  readonly accountId: string;
  /** Empty for all of mine. */
  readonly activityId: string;
}

/** What one of the cards was tapped for. */
interface Asked {
  readonly what: 'pass' | 'code';
  readonly pass: CheckInPassItem;
}

/** The sessions of now and the next days to which mine come, then those that are over. */
export function OwnCheckInList({ accountId, activityId }: OwnListProps) {
  const passes = usePasses(accountId);
  useEffect(startScans, []);
  const recorded = useQuery(checkInApi.listOwn, activityId ? { params: { id: activityId } } : null);
  const now = useNow();
  const [asked, setAsked] = useState<Asked | null>(null);
  if (passes.state === 'loading') return <Skeleton />;
  if (passes.state === 'error') {
    return (
      <ErrorState
        text={errorText(passes.error)}
        requestId={requestIdOf(passes.error)}
        onRetry={() => void passes.reload()}
      />
    );
  }
  const coming = passes.data.filter((pass) => !activityId || pass.activityId === activityId);
  const isComing = ({ signUpId, session }: OwnCheckIn) =>
    coming.some((pass) => pass.signUpId === signUpId && pass.session.startsAt === session.startsAt);
  const past = recorded.state === 'ready' ? recorded.data.items.filter((own) => !isComing(own)) : [];
  const isRead = !activityId || recorded.state !== 'loading';
  const current = asked && coming.find(({ pass }) => pass === asked.pass.pass);
  const close = () => setAsked(null);
  return (
    <Slots>
      <UnsentScans accountId={accountId} />
      {coming.map((pass) => (
        <PassCard
          key={pass.pass}
          pass={pass}
          phase={phaseAt(pass, now)}
          ended={now > Date.parse(pass.session.endsAt)}
          onPass={() => setAsked({ what: 'pass', pass })}
          onCode={() => setAsked({ what: 'code', pass })}
        />
      ))}
      {isRead && coming.length + past.length === 0 && <Nothing activityId={activityId} />}
      {past.length > 0 && (
        <Section title="签到记录">
          <PastCheckIns items={past} />
        </Section>
      )}
      <Card flush>
        <Cell
          id="go-own-hours"
          icon="clock"
          title="我的服务时长"
          detail="志愿服务签到后，由组织者确认"
          onPress={() => go(pages.ownHours())}
        />
      </Card>
      {current && asked.what === 'pass' && <OwnPassSheet pass={current} onClose={close} />}
      {current && asked.what === 'code' && (
        <CodeSheet
          accountId={accountId}
          pass={current}
          onClose={close}
          onDone={() => {
            close();
            void passes.reload();
          }}
        />
      )}
    </Slots>
  );
}

function Nothing({ activityId }: { readonly activityId: string }) {
  const action = activityId ? { text: '看活动、报名', onPress: () => go(pages.activity(activityId)) } : null;
  return (
    <EmptyState
      icon="activity"
      title="现在没有要签到的"
      hint="报上名的活动，从开始前一小时起在这里签到；没有报名的先去报名"
      {...(action ? { action } : {})}
    />
  );
}
