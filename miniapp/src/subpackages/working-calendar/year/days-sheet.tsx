import { workingCalendarApi } from '@linge/shared/working-calendar/working-calendar.api';
import type { CalendarYear } from '@linge/shared/working-calendar/working-calendar.schema';
import { Button } from '../../../components/button';
import { SheetForm } from '../../../components/sheet-form';
import { dayText } from '../../../format/day';
import { call } from '../../../services/client';
import { fieldTextsOf } from '../../../services/error-text';
import { orReload } from '../../../services/or-reload';
import { useSheetForm } from '../../../services/use-sheet-form';
import {
  daysBetween,
  daysOfRuns,
  emptyRun,
  runFieldKey,
  runsWrong,
  type DayRun,
  withOneMore,
  type TypedRun,
} from '../../../services/working-calendar.policy';
import { RunFields } from './run-fields';

interface DaysSheetProps {
  readonly calendar: CalendarYear;
  /** Days that the community entered before; null for new ones. */
  readonly run: DayRun | null;
  /** What was typed before the sheet was closed; undefined while nothing was. */
  readonly typed: readonly TypedRun[] | undefined;
  readonly onType: (runs: readonly TypedRun[]) => void;
  readonly onClose: () => void;
  readonly onDone: (calendar: CalendarYear) => void;
  readonly onOutdated: () => Promise<void>;
}

const digits = (day: string) => day.replace(/-/g, '');

function runsToBegin(run: DayRun | null): readonly TypedRun[] {
  if (!run) return [emptyRun];
  const { from, to, working, name } = run;
  return [{ ...emptyRun, from: digits(from), to: from === to ? '' : digits(to), working, name }];
}

/** Days to be entered, in as many pieces as a year has; or others in the place of those entered before. */
export function DaysSheet(props: DaysSheetProps) {
  const { calendar, run, typed, onType, onClose, onDone, onOutdated } = props;
  const { communityId, year, revision } = calendar;
  const runs = typed ?? runsToBegin(run);
  const before = run ? daysBetween(run.from, run.to) : [];
  const send = async (set: ReturnType<typeof daysOfRuns>, left: readonly string[]) => {
    const remove = left.filter((day) => !set.some((one) => one.day === day));
    const body = { communityId, year, revision, set, remove };
    onDone(await orReload(call(workingCalendarApi.change, { body }), { reload: onOutdated }));
  };
  // the server looks at the days as a whole, and is answered where the last of them are typed
  const textsOf = (error: unknown) => {
    const words = fieldTextsOf(error)['set'];
    const last = runs.at(-1);
    return words && last ? { [runFieldKey(last, 'from')]: words } : {};
  };
  const form = useSheetForm({
    missing: () => runsWrong(runs, year, (day) => `${dayText(day)}写了两次`),
    textsOf,
    send: () => send(daysOfRuns(runs), before),
    done: '已保存，以后的诉求按新的日子算',
    onDone: () => undefined,
  });
  const removal = useSheetForm({
    missing: () => ({}),
    textsOf,
    send: () => send([], before),
    done: '已恢复，以后的诉求按原来的日子算',
    onDone: () => undefined,
  });
  const change = (at: number, part: Partial<TypedRun>) =>
    onType(runs.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const wrong = { ...removal.wrong, ...form.wrong };
  return (
    <SheetForm
      title={run ? '修改日子' : `录入 ${year} 年的日子`}
      submit="保存"
      form={{ ...form, problem: form.problem ?? removal.problem }}
      onClose={onClose}
    >
      {runs.map((one, index) => (
        <RunFields
          key={one.key}
          number={index + 1}
          year={year}
          run={one}
          wrong={{
            from: wrong[runFieldKey(one, 'from')],
            to: wrong[runFieldKey(one, 'to')],
            name: wrong[runFieldKey(one, 'name')],
          }}
          onChange={(part) => change(index, part)}
          onDrop={runs.length > 1 ? () => onType(runs.filter(({ key }) => key !== one.key)) : null}
        />
      ))}
      {run ? (
        <Button id="remove-days" busy={removal.busy} onPress={removal.submit}>
          去掉，恢复成原来的安排
        </Button>
      ) : (
        <Button id="more-days" icon="plus" onPress={() => onType(withOneMore(runs))}>
          再加一段
        </Button>
      )}
    </SheetForm>
  );
}
