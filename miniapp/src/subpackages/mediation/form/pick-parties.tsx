import type { MediationParty } from '@linge/shared/mediation/mediation.schema';
import { View } from '@tarojs/components';
import { FormField } from '../../../components/form-field';
import { SwitchField } from '../../../components/switch-field';

interface PickPartiesProps {
  readonly label: string;
  readonly parties: readonly MediationParty[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly error?: string | undefined;
}

/** Some of the parties. */
export function PickParties({ label, parties, chosen, onChange, error }: PickPartiesProps) {
  return (
    <FormField label={label} error={error}>
      <View>
        {parties.map(({ id, name }) => {
          const on = chosen.includes(id);
          return (
            <SwitchField
              key={id}
              id={`party-${id}`}
              title={name}
              checked={on}
              onChange={() => onChange(on ? chosen.filter((one) => one !== id) : [...chosen, id])}
            />
          );
        })}
      </View>
    </FormField>
  );
}
