import type { OwnSignUpItem } from '@linge/shared/activity/sign-up.schema';
import { ActivityRow } from '../../../components/activity-row';
import { Card, Section } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { activityKindTag } from '../../../format/activity';
import { cellTitle, sittingTag, sittingText } from '../../../format/activity-calendar';
import {
  comingCells,
  type CalendarCell,
  type CalendarMonth,
} from '../../../services/activity-calendar.policy';
import { go, pages } from '../part/open-page';

/** My sign-ups, by their activity. */
type Mine = ReadonlyMap<string, OwnSignUpItem>;

interface DayListProps {
  /** Null where nothing is on in the whole month. */
  readonly cell: CalendarCell | null;
  readonly loading: boolean;
  readonly mine: Mine;
}

/** What is on on a day. */
export function DayList({ cell, loading, mine }: DayListProps) {
  if (loading) return <Skeleton />;
  if (!cell) return <EmptyState icon="activity" title="这个月还没有活动" hint="换个月份看看" />;
  return (
    <Section title={cellTitle(cell)}>
      {cell.sittings.length > 0 ? (
        <Sittings cell={cell} mine={mine} />
      ) : (
        <EmptyState icon="activity" title="这一天没有活动" hint="有圆点的日子有活动，点一下看看" />
      )}
    </Section>
  );
}

interface DayListsProps {
  readonly month: CalendarMonth;
  readonly today: string;
  readonly loading: boolean;
  readonly mine: Mine;
}

/** The days of a month with something on, one after the other. */
export function DayLists({ month, today, loading, mine }: DayListsProps) {
  if (loading) return <Skeleton />;
  const cells = comingCells(month, today);
  if (cells.length === 0) return <EmptyState icon="activity" title="这个月没有活动了" hint="换个月份看看" />;
  return (
    <Slots>
      {cells.map((cell) => (
        <Section key={cell.day} title={cellTitle(cell)}>
          <Sittings cell={cell} mine={mine} />
        </Section>
      ))}
    </Slots>
  );
}

function Sittings({ cell, mine }: { readonly cell: CalendarCell; readonly mine: Mine }) {
  return (
    <Card flush>
      {cell.sittings.map((sitting) => {
        const { activity, session } = sitting;
        return (
          <ActivityRow
            key={`${activity.id} ${session.startsAt}`}
            title={activity.title}
            when={sittingText(sitting)}
            where={activity.place}
            facts={[]}
            tags={[sittingTag(sitting, mine.get(activity.id)), activityKindTag(activity.kind)]}
            onOpen={() => go(pages.detail(activity.id))}
          />
        );
      })}
    </Card>
  );
}
