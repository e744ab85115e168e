import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { DayField } from '../../../components/day-field';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { TextField } from '../../../components/text-field';
import type { TypedRun } from '../../../services/working-calendar.policy';

interface RunFieldsProps {
  readonly number: number;
  readonly year: number;
  readonly run: TypedRun;
  /** In words, beside each field. */
  readonly wrong: Readonly<Record<'from' | 'to' | 'name', string | undefined>>;
  readonly onChange: (part: Partial<TypedRun>) => void;
  /** Null where it is the only one. */
  readonly onDrop: (() => void) | null;
}

const ways = [
  { value: 'off', text: '休息' },
  { value: 'on', text: '上班' },
] as const;

/** Days one after the other, as they are typed. */
export function RunFields({ number, year, run, wrong, onChange, onDrop }: RunFieldsProps) {
  const spoken = (what: string) => `第 ${number} 段的${what}`;
  return (
    <View className="calendar-run">
      <DayField
        id={`from-${number}`}
        label="从哪天"
        spoken={spoken('开始')}
        example={`${year}0101`}
        value={run.from}
        error={wrong.from}
        onChange={(from) => onChange({ from })}
      />
      <DayField
        id={`to-${number}`}
        label="到哪天"
        spoken={spoken('结束')}
        example={`${year}0103`}
        optional
        value={run.to}
        error={wrong.to}
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
      <FormField label="名称" error={wrong.name}>
        <TextField
          id={`name-${number}`}
          label={spoken('名称')}
          placeholder={run.working ? '如 春节补班' : '如 春节'}
          max={30}
          value={run.name}
          onChange={(name) => onChange({ name })}
        />
      </FormField>
      {onDrop && (
        <Button id={`drop-${number}`} label={`去掉这一段：第 ${number} 段`} onPress={onDrop}>
          去掉这一段
        </Button>
      )}
    </View>
  );
}
