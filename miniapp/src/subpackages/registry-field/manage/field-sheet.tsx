import { registryFieldApi } from '@linge/shared/registry-field/registry-field.api';
import type { RegistryField, RegistryFieldType } from '@linge/shared/registry-field/registry-field.schema';
import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useSheetForm } from '../../../services/use-sheet-form';
import { optionsIn, optionsProblem } from './field-option';
import type { Words } from './use-words';
import { WordFields, WordState } from './word-fields';
import { fieldTypeTexts } from './word-text';

interface FieldSheetProps {
  readonly communityId: string;
  /** Undefined for a new one. */
  readonly field: RegistryField | undefined;
  readonly words: Words<RegistryField>;
}

const types = (Object.keys(fieldTypeTexts) as RegistryFieldType[]).map((value) => ({
  value,
  text: fieldTypeTexts[value],
}));

/** A new field, or another name, options, reader or end for one; its type stays, as values of it may be there. */
export function FieldSheet({ communityId, field, words }: FieldSheetProps) {
  const [newFieldId] = useState(newId);
  const [name, setName] = useState(field?.name ?? '');
  const [type, setType] = useState(field?.type ?? 'text');
  const [typed, setTyped] = useState(field?.options.join('\n') ?? '');
  const [visibleTo, setVisibleTo] = useState(field?.visibleTo ?? 'staff');
  const [retired, setRetired] = useState(field?.retired ?? false);
  const form = useSheetForm({
    missing: () => {
      const options = type === 'choice' ? optionsProblem(typed) : null;
      return { ...(name.trim() ? {} : { name: '请填写名称' }), ...(options ? { options } : {}) };
    },
    send: () => {
      const body = { name: name.trim(), visibleTo, options: type === 'choice' ? optionsIn(typed) : [] };
      if (!field) {
        return call(registryFieldApi.createField, { body: { id: newFieldId, communityId, type, ...body } });
      }
      const { id, version } = field;
      const change = { params: { id }, body: { version, retired, ...body } };
      return words.orReload(call(registryFieldApi.changeField, change));
    },
    done: field ? '已保存' : '已新增项目',
    onDone: words.done,
  });
  return (
    <SheetForm
      title={field ? '修改项目' : '新增项目'}
      submit="保存"
      form={form}
      onClose={() => words.setOpen(null)}
    >
      <WordFields
        name={name}
        onName={setName}
        placeholder="如 房屋用途"
        nameError={form.wrong.name}
        visibleTo={visibleTo}
        onVisibleTo={setVisibleTo}
      />
      {!field && (
        <FormField label="填什么" hint="保存后不能再改">
          <Segmented look="chips" label="填什么" options={types} value={type} onChange={setType} />
        </FormField>
      )}
      {type === 'choice' && (
        <FormField
          label="选项"
          hint={field ? '每行一个。去掉的选项不再能选，已经登记的保留' : '每行一个'}
          error={form.wrong.options}
        >
          <TextField id="field-options" label="选项" area max={1600} value={typed} onChange={setTyped} />
        </FormField>
      )}
      {field && (
        <WordState
          retired={retired}
          onRetired={setRetired}
          detail="不再登记这一项，已经登记的保留"
          moving={words.moving.busy}
          onMove={(by) => words.moving.run(field.id, by)}
        />
      )}
    </SheetForm>
  );
}
