import { FormField } from '../../../components/form-field';
import { TextField } from '../../../components/text-field';
import { todayTyped, typedDay } from '../../../format/day-input';
import { newId } from '../../../services/new-id';
import { DayField } from '../../../components/day-field';

/** Of every event: its own id, the day in life, and why. */
export interface ToldDraft {
  readonly eventId: string;
  readonly day: string;
  readonly reason: string;
}

/** Most things are registered on the day on which they happen. */
export function newTold(): ToldDraft {
  return { eventId: newId(), day: todayTyped(), reason: '' };
}

export function missingDay({ day }: ToldDraft): Record<string, string> {
  return typedDay(day) ? {} : { day: '请填写日期，如 20261122' };
}

/** As the registry takes it. */
export function toldOf({ eventId, day, reason }: ToldDraft) {
  return { id: eventId, day: typedDay(day) ?? '', reason: reason.trim() || null };
}

interface EventFieldsProps {
  readonly draft: ToldDraft;
  readonly onChange: (part: Partial<ToldDraft>) => void;
  readonly wrong: Readonly<Record<string, string>>;
  /** `哪天迁入`; left out where no day is asked for. */
  readonly dayLabel?: string;
  readonly reasonHint?: string;
}

/** When it happened, and why. */
export function EventFields({ draft, onChange, wrong, dayLabel, reasonHint }: EventFieldsProps) {
  return (
    <>
      {dayLabel && (
        <DayField
          id="day"
          label={dayLabel}
          value={draft.day}
          error={wrong.day}
          onChange={(day) => onChange({ day })}
        />
      )}
      <FormField label="原因" optional error={wrong.reason}>
        <TextField
          id="reason"
          label="原因"
          placeholder={reasonHint ?? ''}
          max={200}
          value={draft.reason}
          onChange={(reason) => onChange({ reason })}
        />
      </FormField>
    </>
  );
}
