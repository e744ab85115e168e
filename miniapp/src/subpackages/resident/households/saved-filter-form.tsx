import { savedFilterApi } from '@linge/shared/saved-filter/saved-filter.api';
import { KeptFilter, type SavedFilter } from '@linge/shared/saved-filter/saved-filter.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { TextField } from '../../../components/text-field';
import { alertProps } from '../../../platform/alert';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useSheetForm, type SheetFormState } from '../../../services/use-sheet-form';

const nameMissing = (name: string) => (name.trim() ? {} : { name: '请填写名称' });

/** Whole numbers find one person once and are never kept. */
const notKept = '完整的电话号码、身份证号不会保存，请先从搜索框里去掉';

interface SaveFilterProps {
  readonly communityId: string;
  readonly kept: KeptFilter;
  /** The same in words. */
  readonly present: string;
  readonly onDone: () => void;
}

/** Keeps what is looked for now under a name. */
export function SaveFilter({ communityId, kept, present, onDone }: SaveFilterProps) {
  const [id, setId] = useState(newId);
  const [name, setName] = useState('');
  const form = useSheetForm({
    missing: () =>
      KeptFilter.safeParse(kept).success ? nameMissing(name) : { ...nameMissing(name), filter: notKept },
    send: () => call(savedFilterApi.create, { body: { id, communityId, name: name.trim(), filter: kept } }),
    done: '已存为常用筛选',
    onDone: () => {
      setId(newId());
      setName('');
      onDone();
    },
  });
  return (
    <View className="stack">
      <FormField label="把现在的条件存下来" hint={present} error={form.wrong.name}>
        <TextField
          id="filter-name"
          label="常用筛选的名称"
          placeholder="起个名字，如 独居老人"
          max={20}
          value={name}
          onChange={setName}
        />
      </FormField>
      <Problem form={form} />
      <Button id="save-filter" kind="primary" block busy={form.busy} onPress={form.submit}>
        存为常用筛选
      </Button>
    </View>
  );
}

interface ManageFilterProps {
  readonly filter: SavedFilter;
  readonly kept: KeptFilter;
  readonly present: string;
  readonly onDone: () => void;
}

/** Another name, other conditions under its name, or away with it. */
export function ManageFilter({
  filter: { id, version, ...filter },
  kept,
  present,
  onDone,
}: ManageFilterProps) {
  const [name, setName] = useState(filter.name);
  const [deleting, setDeleting] = useState(false);
  const params = { id };
  const renaming = useSheetForm({
    missing: () => nameMissing(name),
    send: () => call(savedFilterApi.change, { params, body: { version, name: name.trim() } }),
    done: '已改名',
    onDone,
  });
  const replacing = useSheetForm({
    missing: (): Readonly<Record<string, string>> =>
      KeptFilter.safeParse(kept).success ? {} : { filter: notKept },
    send: () => call(savedFilterApi.change, { params, body: { version, filter: kept } }),
    done: '已换成现在的条件',
    onDone,
  });
  const removing = useSheetForm({
    missing: () => ({}),
    send: () => call(savedFilterApi.delete, { params }),
    done: '已删除',
    onDone,
  });
  return (
    <View className="filter-sheet">
      <FormField label="名称" error={renaming.wrong.name}>
        <TextField id="filter-new-name" label="名称" max={20} value={name} onChange={setName} />
      </FormField>
      <Problem form={renaming} />
      <Button id="rename-filter" kind="primary" block busy={renaming.busy} onPress={renaming.submit}>
        保存名称
      </Button>
      <FormField label="换成现在的条件" hint={present}>
        <Button id="replace-filter" block busy={replacing.busy} onPress={replacing.submit}>
          换成现在的条件
        </Button>
      </FormField>
      <Problem form={replacing} />
      <Problem form={removing} />
      <Button
        id="delete-filter"
        kind="danger"
        block
        busy={removing.busy}
        onPress={() => (deleting ? removing.submit() : setDeleting(true))}
      >
        {deleting ? '再点一次，确认删除' : '删除'}
      </Button>
    </View>
  );
}

function Problem({ form: { problem, wrong } }: { readonly form: SheetFormState }) {
  const text = wrong.filter ?? problem;
  if (!text) return null;
  return (
    <View className="saved-filter__problem" {...alertProps}>
      {text}
    </View>
  );
}
