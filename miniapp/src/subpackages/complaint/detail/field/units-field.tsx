import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { maxHelpingUnits } from '@linge/shared/complaint/complaint-action.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../../components/button';
import { FormField } from '../../../../components/form-field';
import type { Chosen } from '../../../../services/complaint-action-input';
import { useUnits } from '../../../../services/unit';
import { ChosenOption } from '../../../../components/chosen-option';
import { LoadingField } from './loading-field';
import { UnitOptions } from './unit-options';

interface ChosenUnits {
  readonly leadUnit: Chosen | null;
  readonly helpingUnits: readonly Chosen[];
}

interface UnitsFieldProps {
  readonly communityId: string;
  /** The unit that usually does this, where one is known. */
  readonly proposed?: Complaint['proposedUnit'];
  readonly draft: ChosenUnits;
  readonly change: (part: Partial<ChosenUnits>) => void;
  /** What is wrong, by the name of the field in the request. */
  readonly wrong: Readonly<Record<string, string>>;
}

/** The unit that answers for it, and those that help. */
export function UnitsField({ communityId, proposed, draft, change, wrong }: UnitsFieldProps) {
  const { leadUnit, helpingUnits } = draft;
  const [adding, setAdding] = useState(false);
  const units = useUnits(communityId);
  if (units.state !== 'ready') {
    return (
      <FormField label="承办单位">
        <LoadingField query={units} />
      </FormField>
    );
  }
  const without = (id: string) => helpingUnits.filter((unit) => unit.id !== id);
  const taken = [...(leadUnit ? [leadUnit] : []), ...helpingUnits].map(({ id }) => id);
  return (
    <>
      <FormField label="承办单位" error={wrong.leadUnitId}>
        {leadUnit ? (
          <ChosenOption label="承办单位" name={leadUnit.name} onClear={() => change({ leadUnit: null })} />
        ) : (
          <UnitOptions
            label="承办单位"
            units={units.data}
            taken={[]}
            {...(proposed ? { proposed } : {})}
            onChoose={(unit) => change({ leadUnit: unit, helpingUnits: without(unit.id) })}
          />
        )}
      </FormField>
      {leadUnit && (
        <FormField
          label="协办单位"
          optional
          hint={`最多 ${maxHelpingUnits} 个，配合承办单位`}
          error={wrong.helpingUnitIds}
        >
          <View className="option-list">
            {helpingUnits.map(({ id, name }) => (
              <ChosenOption
                key={id}
                label="协办单位"
                name={name}
                onClear={() => change({ helpingUnits: without(id) })}
              />
            ))}
          </View>
          {adding && (
            <UnitOptions
              label="协办单位"
              units={units.data}
              taken={taken}
              onChoose={(unit) => {
                setAdding(false);
                change({ helpingUnits: [...helpingUnits, unit] });
              }}
            />
          )}
          {!adding && helpingUnits.length < maxHelpingUnits && (
            <Button id="add-helper" icon="plus" onPress={() => setAdding(true)}>
              添加协办单位
            </Button>
          )}
        </FormField>
      )}
    </>
  );
}
