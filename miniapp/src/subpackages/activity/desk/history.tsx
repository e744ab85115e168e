import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { Timeline } from '../../../components/timeline';
import { activityEventText } from '../../../format/activity-desk';
import { momentText } from '../../../format/day';

/** What happened to it, newest first. */
export function History({ timeline }: { readonly timeline: ActivityDesk['timeline'] }) {
  if (timeline.length === 0) return null;
  return (
    <Section title="经过">
      <Card>
        <Timeline
          label="经过"
          steps={[...timeline].reverse().map(({ id, type, createdAt, actorName, mine, note }) => ({
            id,
            title: activityEventText(type),
            time: momentText(createdAt),
            who: mine ? '我' : actorName,
            children: note && <View>{note}</View>,
          }))}
        />
      </Card>
    </Section>
  );
}
