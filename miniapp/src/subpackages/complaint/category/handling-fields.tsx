import { useState } from 'react';
import type { SettleDays } from '@linge/shared/complaint/complaint-category.schema';
import { Button } from '../../../components/button';
import { ChosenOption } from '../../../components/chosen-option';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { SwitchField } from '../../../components/switch-field';
import type { Chosen } from '../../../services/complaint-action-input';
import { useUnits } from '../../../services/unit';
import { LoadingField } from '../detail/field/loading-field';
import { UnitOptions } from '../detail/field/unit-options';

/** How what is reported under a category is dealt with. */
export interface Handling {
  readonly settleDays: SettleDays;
  readonly urgent: boolean;
  readonly sensitive: boolean;
  readonly defaultUnit: Chosen | null;
}

interface HandlingFieldsProps {
  readonly communityId: string;
  readonly handling: Handling;
  readonly wrong: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<Handling>) => void;
}

const settleDays = { '3': 3, '7': 7, '15': 15 } as const satisfies Readonly<Record<string, SettleDays>>;
const dayOptions = (['3', '7', '15'] as const).map((value) => ({ value, text: `${value} 个工作日` }));

/** Until when, how urgent, for whose eyes, and who does it. */
export function HandlingFields({ communityId, handling, wrong, onChange }: HandlingFieldsProps) {
  return (
    <>
      <FormField label="多久办结" error={wrong.settleDays}>
        <Segmented
          look="chips"
          label="多久办结"
          options={dayOptions}
          value={`${handling.settleDays}`}
          onChange={(days) => onChange({ settleDays: settleDays[days] })}
        />
      </FormField>
      <FormField label="一般派给哪个单位" optional error={wrong.defaultUnitId}>
        <UnitChoice
          communityId={communityId}
          unit={handling.defaultUnit}
          onChange={(defaultUnit) => onChange({ defaultUnit })}
        />
      </FormField>
      <SwitchField
        id="category-urgent"
        title="紧急"
        detail="任何时候都要在 2 小时内受理"
        checked={handling.urgent}
        onChange={(urgent) => onChange({ urgent })}
      />
      <SwitchField
        id="category-sensitive"
        title="不公开"
        detail="涉及纠纷、家事，从不公示，也不让邻居跟进"
        checked={handling.sensitive}
        onChange={(sensitive) => onChange({ sensitive })}
      />
    </>
  );
}

interface UnitChoiceProps {
  readonly communityId: string;
  readonly unit: Chosen | null;
  readonly onChange: (unit: Chosen | null) => void;
}

/** One of the community's units, or none. */
function UnitChoice({ communityId, unit, onChange }: UnitChoiceProps) {
  const [choosing, setChoosing] = useState(false);
  const units = useUnits(communityId);
  const label = '一般派给的单位';
  if (unit) return <ChosenOption label={label} name={unit.name} onClear={() => onChange(null)} />;
  if (!choosing) {
    return (
      <Button id="category-unit" onPress={() => setChoosing(true)}>
        选一个单位
      </Button>
    );
  }
  if (units.state !== 'ready') return <LoadingField query={units} />;
  return (
    <UnitOptions
      label={label}
      units={units.data}
      taken={[]}
      onChoose={(chosen) => {
        setChoosing(false);
        onChange(chosen);
      }}
    />
  );
}
