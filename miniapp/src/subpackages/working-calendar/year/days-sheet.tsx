import { workingCalendarApi } from '@linge/shared/working-calendar/working-calendar.api';
import type { CalendarYear } from '@linge/shared/working-calendar/working-calendar.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { DayField } from '../../../components/day-field';
import { dayText } from '../../../format/day';
import { call } from '../../../services/client';
import { orReload } from '../../../services/or-reload';
import { useSheetForm } from '../../../services/use-sheet-form';
import {
  daysBetween,
  daysOfRuns,
  dayTwice,
  emptyRun,
  runProblem,
  type DayRun,
  type TypedRun,
} from '../../../services/working-calendar.policy';

interface DaysSheetProps {
  readonly calendar: CalendarYear;
  /** Days that the community entered before; null for new ones. */
  readonly run: DayRun | null;
  readonly onClose: () => void;
  readonly onDone: (calendar: CalendarYear) => void;
  readonly onOutdated: () => Promise<void>;
}

const typed = (day: string) => day.replace(/-/g, '');

function runsToBegin(run: DayRun | null): readonly TypedRun[] {
  if (!run) return [emptyRun];
  const { from, to, working, name } = run;
  return [{ from: typed(from), to: from === to ? '' : typed(to), working, name }];
}

/** Days to be entered, in as many pieces as a year has; or others in the place of those entered before. */
export function DaysSheet({ calendar, run, onClose, onDone, onOutdated }: DaysSheetProps) {
  const { communityId, year, revision } = calendar;
  const [runs, setRuns] = useState(() => runsToBegin(run));
  const before = run ? daysBetween(run.from, run.to) : [];
  const send = async (set: ReturnType<typeof daysOfRuns>, left: readonly string[]) => {
    const remove = left.filter((day) => !set.some((one) => one.day === day));
    const body = { communityId, year, revision, set, remove };
    onDone(await orReload(call(workingCalendarApi.change, { body }), { reload: onOutdated }));
  };
  const form = useSheetForm({
    missing: () => {
      const wrong = runs.flatMap((one, index) => {
        const problem = runProblem(one, year);
        return problem ? [[`run${index}`, problem] as const] : [];
      });
      const twice = wrong.length > 0 ? null : dayTwice(runs);
      return Object.fromEntries(twice ? [[`run${runs.length - 1}`, `${dayText(twice)}写了两次`]] : wrong);
    },
    send: () => send(daysOfRuns(runs), before),
    done: '已保存，以后的诉求按新的日子算',
    onDone: () => undefined,
  });
  const removal = useSheetForm({
    missing: () => ({}),
    send: () => send([], before),
    done: '已恢复，以后的诉求按原来的日子算',
    onDone: () => undefined,
  });
  const change = (at: number, part: Partial<TypedRun>) =>
    setRuns(runs.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <SheetForm
      title={run ? '修改日子' : `录入 ${year} 年的日子`}
      submit="保存"
      form={{ ...form, problem: form.problem ?? removal.problem }}
      onClose={onClose}
    >
      {runs.map((one, index) => (
        <RunFields
          key={index}
          number={index + 1}
          year={year}
          run={one}
          error={form.wrong[`run${index}`]}
          onChange={(part) => change(index, part)}
        />
      ))}
      {run ? (
        <Button id="remove-days" busy={removal.busy} onPress={removal.submit}>
          去掉，恢复成原来的安排
        </Button>
      ) : (
        <Button id="more-days" icon="plus" onPress={() => setRuns([...runs, emptyRun])}>
          再加一段
        </Button>
      )}
    </SheetForm>
  );
}

interface RunFieldsProps {
  readonly number: number;
  readonly year: number;
  readonly run: TypedRun;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<TypedRun>) => void;
}

const ways = [
  { value: 'off', text: '休息' },
  { value: 'on', text: '上班' },
] as const;

function RunFields({ number, year, run, error, onChange }: RunFieldsProps) {
  const spoken = (what: string) => `第 ${number} 段的${what}`;
  return (
    <View className="calendar-run">
      <DayField
        id={`from-${number}`}
        label="从哪天"
        spoken={spoken('开始')}
        example={`${year}0101`}
        value={run.from}
        error={error}
        onChange={(from) => onChange({ from })}
      />
      <DayField
        id={`to-${number}`}
        label="到哪天"
        spoken={spoken('结束')}
        example={`${year}0103`}
        optional
        value={run.to}
        onChange={(to) => onChange({ to })}
      />
      <FormField label="休息还是上班">
        <Segmented
          look="chips"
          label={spoken('休息还是上班')}
          options={ways}
          value={run.working ? 'on' : 'off'}
          onChange={(way) => onChange({ working: way === 'on' })}
        />
      </FormField>
      <FormField label="名称">
        <TextField
          id={`name-${number}`}
          label={spoken('名称')}
          placeholder={run.working ? '如 春节补班' : '如 春节'}
          max={30}
          value={run.name}
          onChange={(name) => onChange({ name })}
        />
      </FormField>
    </View>
  );
}
