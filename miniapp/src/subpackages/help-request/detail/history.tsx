import type { HelpRequestEvent } from '@linge/shared/help-request/help-request.schema';
import { helpEventText } from '@linge/shared/help-request/help-request-word';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { Timeline } from '../../../components/timeline';
import { momentText } from '../../../format/day';

/** What happened to it, newest first; for staff. */
export function History({ events }: { readonly events: readonly HelpRequestEvent[] }) {
  if (events.length === 0) return null;
  return (
    <Section title="经过">
      <Card>
        <Timeline
          label="经过"
          steps={[...events].reverse().map(({ id, type, createdAt, note, minutes }) => ({
            id,
            title: helpEventText[type],
            time: momentText(createdAt),
            children: (note ?? minutes) !== null && (
              <View>
                {[minutes === null ? '' : minutesText(minutes), note ?? ''].filter(Boolean).join('，')}
              </View>
            ),
          }))}
        />
      </Card>
    </Section>
  );
}
