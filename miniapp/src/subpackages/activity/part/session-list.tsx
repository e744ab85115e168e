import type { ActivitySession } from '@linge/shared/activity/activity.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { spanParts } from '../../../format/span';

/** As many as are shown before one asks. */
const few = 3;

/** When it is: of a series the next ones, and all of them on a tap. */
export function SessionList({ sessions }: { readonly sessions: readonly ActivitySession[] }) {
  const [now] = useState(() => new Date());
  const [all, setAll] = useState(false);
  const ahead = sessions.filter(({ endsAt }) => Date.parse(endsAt) > now.getTime());
  const first = ahead.length > 0 ? ahead.slice(0, few) : sessions.slice(-few);
  const shown = all ? sessions : first;
  return (
    <>
      {shown.map(({ startsAt, endsAt }) => (
        <View key={startsAt} className="activity-when number">
          {spanParts(startsAt, endsAt, now).map((part) => (
            <View key={part}>{part}</View>
          ))}
        </View>
      ))}
      {shown.length < sessions.length && (
        <View className="activity-more">
          <Button kind="text" id="all-sessions" onPress={() => setAll(true)}>
            {`全部 ${sessions.length} 次`}
          </Button>
        </View>
      )}
    </>
  );
}
