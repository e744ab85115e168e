import type { CheckInSession, ListedCheckIn } from '@linge/shared/check-in/check-in-desk.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { Fact } from '../../../components/fact';
import { Heading } from '../../../components/heading';
import { ListEnd } from '../../../components/list-end';
import { Slots } from '../../../components/slots';
import { spanText } from '../../../format/span';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import type { KeptDesk } from '../../../services/check-in-roll';
import { useWide } from '../../../services/use-wide';
import { AdjustSheet } from './adjust-sheet';
import { HoursRow } from './hours-row';
import { HoursTable } from './hours-table';
import { useConfirming } from './use-confirming';
import '../part/check-in.scss';
import './hours.scss';

interface HoursDeskProps {
  readonly desk: KeptDesk;
  readonly entry: CheckInSession;
  readonly items: readonly ListedCheckIn[];
  readonly stale: boolean;
  readonly reload: () => Promise<unknown>;
}

/** What WeChat is handed at once stays small. */
const pageSize = { phone: 10, wide: 50 };

/** The hours of one session: all of those that wait, but for whom one takes out. */
export function HoursDesk({ desk, entry, items, stale, reload }: HoursDeskProps) {
  const wide = useWide();
  const confirming = useConfirming(desk.activityId, entry, items, reload);
  const { toConfirm, own, noAccount, confirmed, chosen, refused } = confirming;
  const [adjusting, setAdjusting] = useState<ListedCheckIn | null>(null);
  const [pages, setPages] = useState(1);
  const shown = toConfirm.slice(0, pages * (wide ? pageSize.wide : pageSize.phone));
  const { startsAt, endsAt } = entry.session;
  const rows = { items: shown, confirming, onAdjust: setAdjusting };
  return (
    <Page
      title="确认时长"
      wide
      bottom={
        toConfirm.length > 0 && (
          <BottomBar>
            <Button
              id="confirm-hours"
              kind="primary"
              block
              busy={confirming.busy}
              disabled={chosen.length === 0}
              onPress={confirming.run}
            >
              {chosen.length > 0 ? `确认 ${chosen.length} 人的时长` : '请选择确认谁的'}
            </Button>
          </BottomBar>
        )
      }
      over={
        adjusting && (
          <AdjustSheet
            item={adjusting}
            entry={entry}
            adjusted={confirming.adjusted[adjusting.signUpId] ?? null}
            onAdjust={(adjusted) => {
              confirming.adjust(adjusting.signUpId, adjusted);
              setAdjusting(null);
            }}
            onClose={() => setAdjusting(null)}
          />
        )
      }
    >
      <Slots>
        <Card>
          <View className="stack">
            <Heading level={2}>{desk.title}</Heading>
            <View>
              <Fact name="时间">{spanText(startsAt, endsAt)}</Fact>
              <Fact name="计划">{minutesText(entry.plannedMinutes)}</Fact>
              <Fact name="已确认">{`${confirmed.length} 人`}</Fact>
            </View>
            <View className="secondary small">
              签退了的按到走的时间算，没签退的按计划算。确认后告诉本人，本人可以提出异议。
            </View>
          </View>
        </Card>
        {stale && <View className="check-in-told">没有网络，下面是上次存下的；确认时长要连上网</View>}
        {refused.length > 0 && (
          <View className="check-in-told check-in-told--wrong" {...alertProps}>
            {refused.map(({ signUpId, name, why }) => (
              <View key={signUpId}>{`${name}：没有确认。${why}`}</View>
            ))}
          </View>
        )}
        {shown.length === 0 ? (
          <EmptyState icon="check" title="没有等确认的时长" {...nothing(confirmed.length)} />
        ) : (
          <View className="stack">
            {wide ? <HoursTable {...rows} /> : <Rows {...rows} />}
            <ListEnd
              hasMore={shown.length < toConfirm.length}
              loading={false}
              onMore={() => setPages(pages + 1)}
            />
          </View>
        )}
        {own.length + noAccount.length > 0 && (
          <Section title="这里不能确认的">
            <Card flush>
              {own.map(({ signUpId, name }) => (
                <Cell key={signUpId} title={name} detail="您自己的时长，请别的组织者来确认" />
              ))}
              {noAccount.map(({ signUpId, name }) => (
                <Cell key={signUpId} title={name} detail="没有自己的账号，时长没有地方记" />
              ))}
            </Card>
          </Section>
        )}
      </Slots>
    </Page>
  );
}

function nothing(confirmed: number): { readonly hint: string } {
  return { hint: confirmed > 0 ? '这一场的都确认过了' : '签到的人会在活动结束后出现在这里' };
}

function Rows({ items, ...props }: Parameters<typeof HoursTable>[0]) {
  return (
    <Card flush>
      {items.map((item) => (
        <HoursRow key={item.signUpId} item={item} {...props} />
      ))}
    </Card>
  );
}
