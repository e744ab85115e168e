import type { SignUpStanding } from '@linge/shared/activity/sign-up.schema';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { notEntitledText } from '../../../format/sign-up';
import { SignUpState } from '../part/sign-up-state';
import type { Answering } from '../part/use-answering';

interface OwnPartProps {
  readonly standing: SignUpStanding;
  readonly answering: Answering;
}

/** How it stands with me and those whom I may sign up; nothing where there is nothing to say. */
export function OwnPart({ standing, answering }: OwnPartProps) {
  const { candidates, window } = standing;
  const signedUp = candidates.flatMap(({ signUp }) => (signUp ? [signUp] : []));
  const open = window === 'open' || window === 'full';
  const barred = open ? candidates.filter(({ signUp, notEntitled }) => !signUp && notEntitled) : [];
  if (signedUp.length === 0 && barred.length === 0) return null;
  return (
    <Section title="我家的报名">
      <Card>
        <View className="stack">
          {signedUp.map((signUp) => (
            <SignUpState key={signUp.id} signUp={signUp} answering={answering} />
          ))}
          {barred.map(({ residentId, name, self, notEntitled }) => (
            <View key={residentId} className="sign-up">
              <View className="secondary small">
                {`${self ? '您' : name}不能报名：${notEntitled ? notEntitledText[notEntitled] : ''}`}
              </View>
            </View>
          ))}
        </View>
      </Card>
    </Section>
  );
}
