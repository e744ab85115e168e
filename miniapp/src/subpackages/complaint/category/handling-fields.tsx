import type { SettleDays } from '@linge/shared/complaint/complaint-category.schema';
import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { SwitchField } from '../../../components/switch-field';
import { unitKinds, useUnits } from '../../../services/unit';
import { LoadingField } from '../detail/field/loading-field';

/** How what is reported under a category is dealt with. */
export interface Handling {
  readonly settleDays: SettleDays;
  readonly urgent: boolean;
  readonly sensitive: boolean;
  readonly defaultUnitId: string | null;
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
          value={handling.defaultUnitId}
          onChange={(defaultUnitId) => onChange({ defaultUnitId })}
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
  readonly value: string | null;
  readonly onChange: (unitId: string | null) => void;
}

/** One of the community's units, or none. */
function UnitChoice({ communityId, value, onChange }: UnitChoiceProps) {
  const units = useUnits(communityId);
  if (units.state !== 'ready') return <LoadingField query={units} />;
  const groups = unitKinds.map(({ value: kind, text: title }) => ({
    title,
    options: units.data
      .filter((unit) => unit.kind === kind)
      .map(({ id, name }) => ({ value: id, text: name })),
  }));
  return (
    <Choice
      id="category-unit"
      label="单位"
      groups={[
        { title: '先不定', options: [{ value: '', text: '不指定，派单时再选' }] },
        ...groups.filter(({ options }) => options.length > 0),
      ]}
      value={value ?? ''}
      onChange={(unitId) => onChange(unitId || null)}
    />
  );
}
