import { registryFieldApi } from '@linge/shared/registry-field/registry-field.api';
import type { RegistryLabel } from '@linge/shared/registry-field/registry-field.schema';
import { useState } from 'react';
import { SheetForm } from '../../../components/sheet-form';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useSheetForm } from '../../../services/use-sheet-form';
import type { Words } from './use-words';
import { WordFields, WordState } from './word-fields';

interface LabelSheetProps {
  readonly communityId: string;
  /** Undefined for a new one. */
  readonly label: RegistryLabel | undefined;
  readonly words: Words<RegistryLabel>;
}

/** A new label, or another name, reader or end for one. */
export function LabelSheet({ communityId, label, words }: LabelSheetProps) {
  const [newLabelId] = useState(newId);
  const [name, setName] = useState(label?.name ?? '');
  const [visibleTo, setVisibleTo] = useState(label?.visibleTo ?? 'staff');
  const [retired, setRetired] = useState(label?.retired ?? false);
  const form = useSheetForm({
    missing: (): Readonly<Record<string, string>> => (name.trim() ? {} : { name: '请填写名称' }),
    send: () => {
      const body = { name: name.trim(), visibleTo };
      if (!label) {
        return call(registryFieldApi.createLabel, { body: { id: newLabelId, communityId, ...body } });
      }
      const { id, version } = label;
      const change = { params: { id }, body: { version, retired, ...body } };
      return words.orReload(call(registryFieldApi.changeLabel, change));
    },
    done: label ? '已保存' : '已新增标签',
    onDone: words.done,
  });
  return (
    <SheetForm
      title={label ? '修改标签' : '新增标签'}
      submit="保存"
      form={form}
      onClose={() => words.setOpen(null)}
    >
      <WordFields
        name={name}
        onName={setName}
        placeholder="如 独居老人"
        nameError={form.wrong.name}
        visibleTo={visibleTo}
        onVisibleTo={setVisibleTo}
      />
      {label && (
        <WordState
          retired={retired}
          onRetired={setRetired}
          detail="不再给人打这个标签，已经有的保留"
          moving={words.moving.busy}
          onMove={(by) => words.moving.run(label.id, by)}
        />
      )}
    </SheetForm>
  );
}
