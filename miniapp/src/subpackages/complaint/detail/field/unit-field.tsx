import { maxHelpingUnits } from '@linge/shared/complaint/complaint-action.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../../components/button';
import { FormField } from '../../../../components/form-field';
import { SwitchField } from '../../../../components/switch-field';
import { useUnits } from '../../../../services/unit';
import { ChosenOption } from '../../../../components/chosen-option';
import type { FieldProps } from './field.type';
import { LoadingField } from './loading-field';
import { UnitOptions } from './unit-options';

/** The unit that answers for it, those that help, and whether they may call whoever reported it. */
export function UnitField({ complaint, draft, change, wrong }: FieldProps) {
  const { leadUnit, helpingUnits, releaseReporter } = draft;
  const [adding, setAdding] = useState(false);
  const units = useUnits(complaint.communityId);
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
            proposed={complaint.proposedUnit}
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
      <SwitchField
        id="release-reporter"
        title="让单位看到反映人的联系方式"
        detail="需要和反映人约时间、上门时再打开；平时单位看不到"
        checked={releaseReporter}
        onChange={(release) => change({ releaseReporter: release })}
      />
    </>
  );
}
