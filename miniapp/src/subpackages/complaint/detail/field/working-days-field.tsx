import { maxExtensionDays } from '@linge/shared/complaint/complaint-action.schema';
import { View } from '@tarojs/components';
import { FormField } from '../../../../components/form-field';
import { Segmented } from '../../../../components/segmented';
import { TextField } from '../../../../components/text-field';
import type { FieldProps } from './field.type';

const picks = ['3', '5', '7'].map((value) => ({ value, text: `${value} 个` }));

/** How many working days more, and how often that can still be asked for. */
export function WorkingDaysField({ complaint, draft, change, wrong }: FieldProps) {
  return (
    <FormField
      label="延长几个工作日"
      hint={`1 到 ${maxExtensionDays} 个，还可延期 ${complaint.extensionsLeft} 次`}
      error={wrong.workingDays}
    >
      <View className="stack">
        <Segmented
          look="chips"
          label="常用的天数"
          options={picks}
          value={draft.workingDays}
          onChange={(workingDays) => change({ workingDays })}
        />
        <TextField
          id="working-days"
          label="延长几个工作日"
          inputMode="number"
          placeholder="其他天数"
          max={2}
          value={draft.workingDays}
          onChange={(workingDays) => change({ workingDays })}
        />
      </View>
    </FormField>
  );
}
