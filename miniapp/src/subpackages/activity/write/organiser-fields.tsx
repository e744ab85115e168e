import type { ActivityChoices } from '@linge/shared/activity/activity-desk.schema';
import { View } from '@tarojs/components';
import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';
import { organiserKey } from '../../../services/activity-draft.policy';
import type { ActivityDraft } from '../../../services/activity-draft.type';

interface OrganiserFieldsProps {
  readonly draft: ActivityDraft;
  readonly choices: ActivityChoices;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<ActivityDraft>) => void;
  readonly onCommunity: (communityId: string) => void;
}

/** In whose name; what the server has once stays so. */
export function OrganiserFields(props: OrganiserFieldsProps) {
  const { draft, choices, error, onChange, onCommunity } = props;
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
  const communities = choices.communities.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <FormField label="以谁的名义办" error={error}>
      {communities.length > 1 && (
        <Choice
          label="社区"
          id="community"
          groups={[{ options: communities }]}
          value={choices.communityId}
          onChange={(communityId) => {
            // what is chosen of one community is not of another
            onChange({ organiser: null, gridIds: [], labels: [], unitId: null });
            onCommunity(communityId);
          }}
        />
      )}
      <Choice
        label="以谁的名义办"
        id="organiser"
        groups={[{ options: [...asked, ...options] }]}
        value={organiser ? organiserKey(organiser) : (asked[0]?.value ?? '')}
        onChange={(key) =>
          onChange({ organiser: choices.organisers.find((one) => organiserKey(one) === key) ?? null })
        }
      />
    </FormField>
  );
}
