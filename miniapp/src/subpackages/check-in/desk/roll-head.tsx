import type { CheckInSession } from '@linge/shared/check-in/check-in-desk.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Heading } from '../../../components/heading';
import { spanText } from '../../../format/span';
import type { CheckInCounts } from '../../../services/check-in-mark.policy';
import type { KeptDesk } from '../../../services/check-in-roll';

interface RollHeadProps {
  readonly desk: KeptDesk;
  readonly entry: CheckInSession;
  readonly counts: CheckInCounts;
  readonly onChoose: (startsAt: string) => void;
}

/** Which session, and how many are there. */
export function RollHead({ desk, entry, counts, onChoose }: RollHeadProps) {
  const { present, expected, absent, excused, claimed } = counts;
  const others = [
    claimed > 0 ? `等您确认 ${claimed}` : null,
    excused > 0 ? `请假 ${excused}` : null,
    absent > 0 ? `未到 ${absent}` : null,
  ].filter((one) => one !== null);
  const options = desk.sessions.map(({ session }) => ({
    value: session.startsAt,
    text: spanText(session.startsAt, session.endsAt),
  }));
  return (
    <Card>
      <View className="stack">
        <Heading level={2}>{desk.title}</Heading>
        <View className="number">
          <Choice
            label="场次"
            id="session"
            groups={[{ options }]}
            value={entry.session.startsAt}
            onChange={onChoose}
          />
        </View>
        <View className="roll-counts number" id="check-in-counts">
          <View className="roll-counts__main">{`已到 ${present} / 应到 ${expected}`}</View>
          {others.map((one) => (
            <View key={one}>{one}</View>
          ))}
        </View>
      </View>
    </Card>
  );
}
