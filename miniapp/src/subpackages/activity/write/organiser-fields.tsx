import type { ActivityChoices } from '@linge/shared/activity/activity-desk.schema';
import { View } from '@tarojs/components';
import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';
import { organiserKey, type ActivityDraft } from '../../../services/activity-draft.policy';

interface OrganiserFieldsProps {
  readonly draft: ActivityDraft;
  readonly choices: ActivityChoices;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<ActivityDraft>) => void;
}

/** In whose name; what the server has once stays so. */
export function OrganiserFields({ draft, choices, error, onChange }: OrganiserFieldsProps) {
  const { organiser, version } = draft;
  if (version !== null) {
    return (
      <FormField label="以谁的名义办">
        <View>{organiser?.name ?? ''}</View>
      </FormField>
    );
  }
  const options = choices.organisers.map((one) => ({ value: organiserKey(one), text: one.name }));
  const asked = organiser || options.length <= 1 ? [] : [{ value: '', text: '请选择' }];
  return (
    <FormField label="以谁的名义办" error={error}>
      <Choice
        label="以谁的名义办"
        id="organiser"
        groups={[{ options: [...asked, ...options] }]}
        value={organiser ? organiserKey(organiser) : (asked[0]?.value ?? '')}
        onChange={(key) => {
          const chosen = choices.organisers.find((one) => organiserKey(one) === key) ?? null;
          // what is chosen of one community is not of another
          const moved = chosen?.communityId !== organiser?.communityId;
          onChange({ organiser: chosen, ...(moved ? { gridIds: [], labels: [], unitId: null } : {}) });
        }}
      />
    </FormField>
  );
}
