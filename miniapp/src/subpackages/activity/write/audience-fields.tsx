import type { ActivityChoices } from '@linge/shared/activity/activity-desk.schema';
import { View } from '@tarojs/components';
import { CheckChips } from '../../../components/check-chips';
import { FormField } from '../../../components/form-field';
import { TextField } from '../../../components/text-field';
import type { ActivityDraft } from '../../../services/activity-draft.type';

interface AudienceFieldsProps {
  readonly draft: ActivityDraft;
  readonly choices: ActivityChoices;
  /** What is wrong with the ages. */
  readonly error: string | undefined;
  readonly onChange: (part: Partial<ActivityDraft>) => void;
}

const toggled = (items: readonly string[], item: string) =>
  items.includes(item) ? items.filter((one) => one !== item) : [...items, item];

/** Who may join: everybody of the community, unless something is chosen. */
export function AudienceFields({ draft, choices, error, onChange }: AudienceFieldsProps) {
  const { grids, labels } = choices;
  return (
    <View className="activity-form">
      {grids.length > 0 && (
        <FormField label="哪些网格的居民" hint="不选就是全社区">
          <CheckChips
            label="哪些网格的居民"
            options={grids.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={draft.gridIds}
            onToggle={(id) => onChange({ gridIds: toggled(draft.gridIds, id) })}
          />
        </FormField>
      )}
      <FormField label="年龄" optional error={error}>
        <View className="activity-side">
          <FormField label="从几岁">
            <TextField
              id="min-age"
              label="从几岁"
              inputMode="number"
              max={3}
              value={draft.minAge}
              onChange={(minAge) => onChange({ minAge })}
            />
          </FormField>
          <FormField label="到几岁">
            <TextField
              id="max-age"
              label="到几岁"
              inputMode="number"
              max={3}
              value={draft.maxAge}
              onChange={(maxAge) => onChange({ maxAge })}
            />
          </FormField>
        </View>
      </FormField>
      {labels.length > 0 && (
        <FormField label="只请这些居民" optional hint="居民只看到“由社区邀请的人”，看不到标签">
          <CheckChips
            label="只请这些居民"
            options={labels.map(({ code, name }) => ({ value: code, text: name }))}
            chosen={draft.labels}
            onToggle={(code) => onChange({ labels: toggled(draft.labels, code) })}
          />
        </FormField>
      )}
    </View>
  );
}
