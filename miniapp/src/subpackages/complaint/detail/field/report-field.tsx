import { FormField } from '../../../../components/form-field';
import { TextField } from '../../../../components/text-field';
import type { FieldProps } from './field.type';

/** What was reported, to be put right: it begins with what stands there. */
export function ReportField({ complaint, draft, change, wrong }: FieldProps) {
  return (
    <>
      <FormField label="情况" error={wrong.text}>
        <TextField
          area
          id="text"
          label="情况"
          placeholder="是什么问题，多久了"
          max={1000}
          value={draft.text ?? complaint.text}
          onChange={(text) => change({ text })}
        />
      </FormField>
      <FormField label="具体位置" optional error={wrong.placeDetail}>
        <TextField
          id="place-detail"
          label="具体位置"
          placeholder="例如：三楼拐角"
          max={100}
          value={draft.placeDetail ?? complaint.placeDetail ?? ''}
          onChange={(placeDetail) => change({ placeDetail })}
        />
      </FormField>
    </>
  );
}
