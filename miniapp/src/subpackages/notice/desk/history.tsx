import type { NoticeEvent } from '@linge/shared/notice/notice-desk.schema';
import { Card, Section } from '../../../components/card';
import { Timeline } from '../../../components/timeline';
import { momentText } from '../../../format/day';
import { noticeEventText } from '../../../format/notice-desk';

/** What happened to it, newest first. */
export function History({ timeline }: { readonly timeline: readonly NoticeEvent[] }) {
  return (
    <Section title="经过">
      <Card>
        <Timeline
          label="经过"
          steps={[...timeline].reverse().map(({ id, type, createdAt, actorName, mine, note }) => ({
            id,
            title: noticeEventText(type),
            time: momentText(createdAt),
            who: mine ? '我' : actorName,
            children: note,
          }))}
        />
      </Card>
    </Section>
  );
}
