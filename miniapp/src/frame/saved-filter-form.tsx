import { savedFilterApi } from '@linge/shared/saved-filter/saved-filter.api';
import {
  KeptFilter,
  KeptQueueFilter,
  type CreateSavedFilter,
  type SavedFilterKind,
} from '@linge/shared/saved-filter/saved-filter.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../components/button';
import { DeleteButton } from '../components/delete-button';
import { FormField } from '../components/form-field';
import { TextField } from '../components/text-field';
import { alertProps } from '../platform/alert';
import { call } from '../services/client';
import { newId } from '../services/new-id';
import { useSheetForm, type SheetFormState } from '../services/use-sheet-form';
import './saved-filter.scss';

/** What is kept of each kind. */
export interface KeptFilters {
  readonly registry: KeptFilter;
  readonly queue: KeptQueueFilter;
}

const schemas = { registry: KeptFilter, queue: KeptQueueFilter } as const;

const nameMissing = (name: string) => (name.trim() ? {} : { name: '请填写名称' });

/** Whole numbers find one person once and are never kept. */
const notKept = '完整的电话号码、身份证号不会保存，请先从搜索框里去掉';

/** What is looked for now, as it would be kept. */
export interface PresentFilter<Kind extends SavedFilterKind> {
  readonly kind: Kind;
  readonly kept: KeptFilters[Kind];
  /** The same in words. */
  readonly present: string;
}

interface SaveFilterProps<Kind extends SavedFilterKind> extends PresentFilter<Kind> {
  readonly communityId: string;
  /** A name as somebody would choose it. */
  readonly example: string;
  readonly onDone: () => void;
}

/** Whether a filter may be kept: nothing in it finds one person once. */
const mayKeep = (kind: SavedFilterKind, kept: object) => schemas[kind].safeParse(kept).success;

/** Keeps what is looked for now under a name. */
export function SaveFilter<Kind extends SavedFilterKind>(props: SaveFilterProps<Kind>) {
  const { communityId, kind, kept, present, example, onDone } = props;
  const [id, setId] = useState(newId);
  const [name, setName] = useState('');
  const form = useSheetForm({
    missing: () => (mayKeep(kind, kept) ? nameMissing(name) : { ...nameMissing(name), filter: notKept }),
    send: () => {
      const body = { id, communityId, kind, name: name.trim(), filter: kept } as CreateSavedFilter;
      return call(savedFilterApi.create, { body });
    },
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
          placeholder={`起个名字，如 ${example}`}
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

interface ManageFilterProps<Kind extends SavedFilterKind> extends PresentFilter<Kind> {
  readonly filter: { readonly id: string; readonly version: number; readonly name: string };
  readonly onDone: () => void;
}

/** Another name, other conditions under its name, or away with it. */
export function ManageFilter<Kind extends SavedFilterKind>(props: ManageFilterProps<Kind>) {
  const { kind, kept, present, onDone } = props;
  const { id, version, ...filter } = props.filter;
  const change = (part: { readonly name?: string; readonly filter?: object }) =>
    call(savedFilterApi.change, { params: { id }, body: { version, kind, ...part } });
  const [name, setName] = useState(filter.name);
  const renaming = useSheetForm({
    missing: () => nameMissing(name),
    send: () => change({ name: name.trim() }),
    done: '已改名',
    onDone,
  });
  const replacing = useSheetForm({
    missing: (): Readonly<Record<string, string>> => (mayKeep(kind, kept) ? {} : { filter: notKept }),
    send: () => change({ filter: kept }),
    done: '已换成现在的条件',
    onDone,
  });
  const removing = useSheetForm({
    missing: () => ({}),
    send: () => call(savedFilterApi.delete, { params: { id } }),
    done: '已删除',
    onDone,
  });
  return (
    <View className="saved-filters">
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
      <DeleteButton id="delete-filter" busy={removing.busy} onDelete={removing.submit} />
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
