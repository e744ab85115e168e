import { View } from '@tarojs/components';
import { FormField } from '../../../components/form-field';
import { MomentInput } from '../../../components/moment-input';
import { Segmented } from '../../../components/segmented';
import type { DraftMoment } from '../../../services/activity-draft.type';

interface MomentChoiceProps {
  readonly id: string;
  readonly label: string;
  /** What holds where no moment is typed: `发布后就开始`. */
  readonly otherwise: string;
  /** What the typed moment is: `开始报名`. */
  readonly name: string;
  readonly value: DraftMoment;
  readonly error: string | undefined;
  /** As typed, where the field begins once one is asked for. */
  readonly begin: Pick<DraftMoment, 'day' | 'time'>;
  readonly onChange: (value: DraftMoment) => void;
}

/** A moment that may be left to the product. */
export function MomentChoice(props: MomentChoiceProps) {
  const { id, label, otherwise, name, value, error, begin, onChange } = props;
  const choose = (own: boolean) =>
    onChange({ own, day: value.day || begin.day, time: value.time || begin.time });
  return (
    <View className="stack">
      <FormField label={label} error={error}>
        <Segmented
          look="chips"
          label={label}
          options={[
            { value: 'otherwise', text: otherwise },
            { value: 'own', text: '自己定时间' },
          ]}
          value={value.own ? 'own' : 'otherwise'}
          onChange={(chosen) => choose(chosen === 'own')}
        />
      </FormField>
      {value.own && (
        <MomentInput
          id={id}
          name={name}
          day={value.day}
          time={value.time}
          onDay={(day) => onChange({ ...value, day })}
          onTime={(time) => onChange({ ...value, time })}
        />
      )}
    </View>
  );
}
