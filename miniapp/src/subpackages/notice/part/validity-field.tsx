import { View } from '@tarojs/components';
import { FormField } from '../../../components/form-field';
import { MomentInput } from '../../../components/moment-input';
import { Segmented } from '../../../components/segmented';
import { typedIn } from '../../../format/day-input';
import type { ContentDraft } from '../../../services/notice-draft.policy';

interface ValidityFieldProps {
  readonly draft: ContentDraft;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<ContentDraft>) => void;
}

const options = [
  { value: 'stays', text: '一直有效' },
  { value: 'ends', text: '到期自动下架' },
] as const;

/** Until when a notice is valid: it goes to 往期 by itself then. */
export function ValidityField({ draft, error, onChange }: ValidityFieldProps) {
  return (
    <View className="stack">
      <FormField label="有效期" error={error}>
        <Segmented
          look="chips"
          label="有效期"
          options={options}
          value={draft.ends ? 'ends' : 'stays'}
          onChange={(value) => onChange({ ends: value === 'ends', untilDay: draft.untilDay || typedIn(7) })}
        />
      </FormField>
      {draft.ends && (
        <MomentInput
          id="until"
          name="有效期到"
          day={draft.untilDay}
          time={draft.untilTime}
          onDay={(untilDay) => onChange({ untilDay })}
          onTime={(untilTime) => onChange({ untilTime })}
        />
      )}
    </View>
  );
}
