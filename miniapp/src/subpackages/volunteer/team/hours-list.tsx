import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import type { TeamHoursEntry } from '@linge/shared/service-hours/service-hours.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { Fact } from '../../../components/fact';
import { Heading } from '../../../components/heading';
import { Slots } from '../../../components/slots';
import { apartText, correctionText, entryText } from '../../../format/service-hours';
import { PagedItems } from '../../../frame/paged-items';
import { usePagedList } from '../../../services/use-paged-list';
import { useQuery } from '../../../services/use-query';
import { CorrectSheet } from './correct-sheet';

/** The hours of the team as a whole, and what was entered, latest first. */
export function HoursList({ teamId }: { readonly teamId: string }) {
  const params = { id: teamId };
  const sum = useQuery(serviceHoursApi.ofTeam, { params });
  const list = usePagedList(serviceHoursApi.listOfTeam, { params });
  const [correcting, setCorrecting] = useState<TeamHoursEntry | null>(null);
  return (
    <Slots>
      {sum.state === 'ready' && (
        <Card>
          <View className="stack">
            <View className="strong">
              全队共 {minutesText(sum.data.recordedMinutes + sum.data.grantedMinutes)}
            </View>
            {sum.data.years.map((year) => (
              <Fact key={year.year} name={`${year.year} 年`}>
                {apartText(year)}
              </Fact>
            ))}
          </View>
        </Card>
      )}
      <PagedItems
        list={list}
        empty={
          <EmptyState icon="clock" title="还没有服务时长" hint="活动签到确认后自动登记，也可以人工登记" />
        }
      >
        {(items) => (
          <Slots>
            {items.map((entry) => (
              <EntryCard key={entry.id} entry={entry} onCorrect={() => setCorrecting(entry)} />
            ))}
          </Slots>
        )}
      </PagedItems>
      {correcting && (
        <CorrectSheet
          key={`${correcting.id} ${correcting.minutes}`}
          entry={correcting}
          onClose={() => setCorrecting(null)}
          onConflict={list.reload}
          onDone={() => {
            setCorrecting(null);
            void list.reload();
            void sum.reload();
          }}
        />
      )}
    </Slots>
  );
}

interface EntryCardProps {
  readonly entry: TeamHoursEntry;
  readonly onCorrect: () => void;
}

function EntryCard({ entry, onCorrect }: EntryCardProps) {
  const { name, what, minutes, reason, corrections, mayCorrect } = entry;
  return (
    <Card>
      <View className="stack">
        <View className="row">
          <View className="grow">
            <Heading level={3}>
              {name} · {what}
            </Heading>
          </View>
          <View className="strong number">{minutesText(minutes)}</View>
        </View>
        <View className="secondary small">{entryText(entry)}</View>
        {reason && <View className="secondary small">原因：{reason}</View>}
        {corrections.map((correction) => (
          <View key={correction.id} className="secondary small">
            {correctionText(correction)}
          </View>
        ))}
        {mayCorrect && (
          <Button kind="text" label={`更正${name}的${what}`} onPress={onCorrect}>
            更正
          </Button>
        )}
      </View>
    </Card>
  );
}
