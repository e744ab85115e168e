import type { CalendarYear } from '@linge/shared/working-calendar/working-calendar.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { Slots } from '../../../components/slots';
import { StatusTag } from '../../../components/status-tag';
import { todayTyped } from '../../../format/day-input';
import { useWide } from '../../../services/use-wide';
import { monthsOf, runsOf, type DayRun, type TypedRun } from '../../../services/working-calendar.policy';
import { DaysSheet } from './days-sheet';
import { MonthGrid } from './month-grid';

/** What was typed on a sheet, kept while it is closed: by the day that a run begins with, new days by their year. */
export interface TypedDays {
  readonly of: (key: string) => readonly TypedRun[] | undefined;
  /** Nothing once it is saved. */
  readonly keep: (key: string, runs: readonly TypedRun[] | undefined) => void;
}

interface CalendarYearViewProps {
  readonly calendar: CalendarYear;
  readonly onChanged: (calendar: CalendarYear) => void;
  readonly onOutdated: () => Promise<void>;
  readonly typed: TypedDays;
}

/** A year as it counts: its months, and the days that are not as their weekday says. */
export function CalendarYearView({ calendar, onChanged, onOutdated, typed }: CalendarYearViewProps) {
  const { year, workingDays, published, days } = calendar;
  const wide = useWide();
  const today = todayTyped();
  const [month, setMonth] = useState(today.startsWith(`${year}`) ? Number(today.slice(4, 6)) : 1);
  /** `new` for days that are being entered. */
  const [open, setOpen] = useState<DayRun | 'new' | null>(null);
  const key = open === null || open === 'new' ? `${year}` : open.from;
  const months = monthsOf(year, days);
  const runs = runsOf(days);
  return (
    <Slots>
      <View className="row">
        <View className="grow secondary">
          {`全年 ${workingDays} 个工作日${published ? '' : '，国家安排还没有收录'}`}
        </View>
        <Button id="add-days" kind="primary" icon="plus" onPress={() => setOpen('new')}>
          录入日子
        </Button>
      </View>
      <View className="calendar-months">
        {months
          .filter((one) => wide || one.month === month)
          .map((one) => (
            <Card key={one.month}>
              <MonthGrid month={one} />
            </Card>
          ))}
      </View>
      {!wide && (
        <View className="calendar-turn">
          <Button id="month-before" disabled={month === 1} onPress={() => setMonth(month - 1)}>
            上个月
          </Button>
          <Button id="month-after" disabled={month === 12} onPress={() => setMonth(month + 1)}>
            下个月
          </Button>
        </View>
      )}
      <Section title="放假和补班">
        {runs.length === 0 ? (
          <EmptyState icon="clock" title="这一年还没有放假和补班" hint="点“录入日子”，一次可以录好几段" />
        ) : (
          <Card flush>
            {runs.map((run) => (
              <RunCell key={run.from} run={run} onOpen={run.own ? () => setOpen(run) : undefined} />
            ))}
          </Card>
        )}
      </Section>
      {open !== null && (
        <DaysSheet
          calendar={calendar}
          run={open === 'new' ? null : open}
          typed={typed.of(key)}
          onType={(runs) => typed.keep(key, runs)}
          onClose={() => setOpen(null)}
          onOutdated={onOutdated}
          onDone={(changed) => {
            typed.keep(key, undefined);
            setOpen(null);
            onChanged(changed);
          }}
        />
      )}
    </Slots>
  );
}

interface RunCellProps {
  readonly run: DayRun;
  readonly onOpen: (() => void) | undefined;
}

function RunCell({ run, onOpen }: RunCellProps) {
  const { name, working, own } = run;
  const when = runText(run);
  const what = working ? '上班' : '休息';
  return (
    <Cell
      label={[name, when, ...(own ? ['本社区'] : []), what].join('，')}
      title={name}
      detail={when}
      aside={
        <View className="row">
          {own && (
            <StatusTag tone="accent" icon="star">
              本社区
            </StatusTag>
          )}
          <StatusTag tone={working ? 'info' : 'ok'} icon={working ? 'people' : 'home'}>
            {what}
          </StatusTag>
        </View>
      }
      {...(onOpen ? { onPress: onOpen } : {})}
    />
  );
}

/** `10月1日—10月7日，7 天`; the year stands above. */
function runText({ from, to }: DayRun): string {
  const text = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
  if (from === to) return text(from);
  const count = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return `${text(from)}—${text(to)}，${count} 天`;
}
