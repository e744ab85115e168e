import { activityApi } from '@linge/shared/activity/activity.api';
import type { PublicActivity, SignUpWindow } from '@linge/shared/activity/activity.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { Slots } from '../../../components/slots';
import { CheckInEntry } from '../../../frame/check-in-entry';
import { Page } from '../../../frame/page';
import { TellMeCard } from '../../../frame/tell-me-card';
import { signedUpText } from '../../../format/sign-up';
import { signUp } from '../../../services/sign-up';
import { hasPart, joinable, oneTap, type SignUpChoice } from '../../../services/sign-up.policy';
import { toastError, useAction } from '../../../services/use-action';
import { useQuery } from '../../../services/use-query';
import { LeaveSheet } from '../part/leave-sheet';
import { useAnswering } from '../part/use-answering';
import { OwnPart } from './own-part';
import { SignUpBar } from './sign-up-bar';
import { SignUpSheet } from './sign-up-sheet';

interface JoiningProps {
  readonly accountId: string;
  readonly activity: PublicActivity;
  /** Places have come or gone. */
  readonly onChanged: () => Promise<void>;
  /** @param window as it is for whoever looks; undefined until that is known */
  readonly children: (window: SignUpWindow | undefined) => ReactNode;
}

/** An activity for somebody who is logged in: how it stands with them and their family, and signing up. */
export function Joining({ accountId, activity, onChanged, children }: JoiningProps) {
  const query = useQuery(activityApi.standing, { params: { id: activity.id } });
  const standing = query.state === 'ready' ? query.data : null;
  const [begun] = useState(() =>
    activity.sessions.some(({ startsAt }) => Date.parse(startsAt) <= Date.now()),
  );
  const [asked, setAsked] = useState<'self' | 'family' | null>(null);
  const reload = () => Promise.all([query.reload(), onChanged()]);
  const answering = useAnswering(reload);
  const sign = (choice: SignUpChoice) => signUp(activity.id, choice);
  const tapping = useAction(
    async (choice: SignUpChoice) => {
      const done = await sign(choice);
      await reload();
      void Taro.showToast({ title: signedUpText(done), icon: 'none', duration: 3000 });
    },
    (error) => {
      // what stood on the screen was not so any more
      void reload();
      toastError(error);
    },
  );
  const close = () => {
    setAsked(null);
    void reload();
  };
  const tap = standing && oneTap(activity, standing);
  const open = standing ? joinable(standing) : [];
  const comes = standing?.candidates.some((candidate) => candidate.signUp?.state === 'in') ?? false;
  return (
    <Page
      title="活动"
      bottom={
        <SignUpBar
          activity={activity}
          standing={standing}
          busy={tapping.busy}
          onMyself={() => (tap ? tapping.run(tap) : setAsked('self'))}
          onFamily={() => setAsked('family')}
        />
      }
      over={
        <Slots>
          <LeaveSheet answering={answering} />
          {asked && (
            <SignUpSheet
              activity={activity}
              candidates={open.filter(({ self }) => self === (asked === 'self'))}
              waits={standing?.window === 'full'}
              onSign={sign}
              onClose={close}
            />
          )}
        </Slots>
      }
    >
      {query.state === 'error' && (
        <Card flush>
          <Cell
            icon="refresh"
            title="没有查到您的报名情况"
            detail="点一下再试"
            onPress={() => void query.reload()}
          />
        </Card>
      )}
      {standing?.needsHousehold && activity.state === 'published' && (
        <Card>
          <View className="secondary small">绑定住户后，给自己和家人报名只要点一下</View>
        </Card>
      )}
      {standing && <OwnPart standing={standing} answering={answering} />}
      {comes && <CheckInEntry accountId={accountId} activityId={activity.id} begun={begun} />}
      {children(standing?.window)}
      {standing?.candidates.some(({ signUp: own }) => hasPart(own)) && activity.state === 'published' && (
        <TellMeCard templates={['activityNews']} title="有名额、有变动、快开始时告诉我" />
      )}
    </Page>
  );
}
