import { complaintCategoryApi } from '@linge/shared/complaint/complaint-category.api';
import type { CategoryEntry, ChangeCategory } from '@linge/shared/complaint/complaint-category.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { SwitchField } from '../../../components/switch-field';
import { TextField } from '../../../components/text-field';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { orReload } from '../../../services/or-reload';
import { useSheetForm } from '../../../services/use-sheet-form';
import { HandlingFields, type Handling } from './handling-fields';
import type { Tree } from './use-tree';

interface CategorySheetProps {
  readonly communityId: string;
  /** Undefined for a new one. */
  readonly entry: CategoryEntry | undefined;
  /** The branch that a new one is to hang on. */
  readonly newOn: string | null;
  readonly tree: Tree;
}

/** The first floor, as one value of a choice. */
const firstFloor = '';

function handlingOf(entry: CategoryEntry | undefined): Handling {
  const { settleDays = 7, urgent = false, sensitive = false, defaultUnit = null } = entry ?? {};
  return { settleDays, urgent, sensitive, defaultUnit };
}

/** A new entry of the tree, or another name, place, handling or end for one. */
export function CategorySheet({ communityId, entry, newOn, tree }: CategorySheetProps) {
  const [newCategoryId] = useState(newId);
  const [name, setName] = useState(entry?.name ?? '');
  const [parent, setParent] = useState(entry?.parentId ?? newOn ?? firstFloor);
  const [handling, setHandling] = useState(() => handlingOf(entry));
  const [retired, setRetired] = useState(entry?.retired ?? false);
  const parentId = parent || null;

  const save = async () => {
    const { defaultUnit, ...rest } = handling;
    const body = { name: name.trim(), ...rest, defaultUnitId: defaultUnit?.id ?? null };
    if (!entry) {
      const more = { id: newCategoryId, communityId, parentId };
      await call(complaintCategoryApi.create, { body: { ...more, ...body } });
      return;
    }
    const { id } = entry;
    let { version } = entry;
    // What was moved stays moved where the rest is refused: the next attempt goes on from there.
    if (entry.parentId !== parentId) {
      const last = tree.items.filter((one) => one.parentId === parentId && one.id !== id).at(-1)?.id ?? null;
      const moved = { params: { id }, body: { version, parentId, afterId: last } };
      const { items } = await call(complaintCategoryApi.move, moved);
      tree.list.replace({ items });
      version = items.find((one) => one.id === id)?.version ?? version;
    }
    const change: ChangeCategory = { version, retired, ...(entry.branch ? { name: body.name } : body) };
    await call(complaintCategoryApi.change, { params: { id }, body: change });
  };
  const form = useSheetForm({
    missing: (): Readonly<Record<string, string>> => (name.trim() ? {} : { name: '请填写名称' }),
    send: () => orReload(save(), tree.list),
    done: entry ? '已保存' : '已新增类别',
    onDone: tree.done,
  });

  const places = tree.items.filter(
    (one) => one.parentId === null && one.id !== entry?.id && (!one.retired || one.id === parent),
  );
  const onto = places.find(({ id }) => id === parent);
  return (
    <SheetForm title={titleOf(entry)} submit="保存" form={form} onClose={() => tree.setOpen(null)}>
      <FormField label="名称" error={form.wrong.name}>
        <TextField
          id="category-name"
          label="名称"
          placeholder="最多 12 个字，如 楼道杂物"
          max={12}
          value={name}
          onChange={setName}
        />
      </FormField>
      {!entry?.branch && (
        <FormField
          label="放在哪里"
          error={form.wrong.parentId}
          hint={onto && !onto.branch ? `“${onto.name}”会变成大类，居民要再选里面的类别` : undefined}
        >
          <Segmented
            look="chips"
            label="放在哪里"
            options={[
              { value: firstFloor, text: '第一层' },
              ...places.map(({ id, name: text }) => ({ value: id, text: `${text}里` })),
            ]}
            value={parent}
            onChange={setParent}
          />
        </FormField>
      )}
      {!entry?.branch && (
        <HandlingFields
          communityId={communityId}
          handling={handling}
          wrong={form.wrong}
          onChange={(part) => setHandling({ ...handling, ...part })}
        />
      )}
      {entry && (
        <>
          <SwitchField
            id="category-retired"
            title="停用"
            detail={entry.branch ? '连同里面的类别，居民都不能再选' : '居民不能再选，已经反映的不变'}
            checked={retired}
            onChange={setRetired}
          />
          <FormField label="排列顺序">
            <View className="category-order">
              <Button id="category-up" busy={tree.moving.busy} onPress={() => tree.moving.run(entry, -1)}>
                上移
              </Button>
              <Button id="category-down" busy={tree.moving.busy} onPress={() => tree.moving.run(entry, 1)}>
                下移
              </Button>
            </View>
          </FormField>
        </>
      )}
    </SheetForm>
  );
}

function titleOf(entry: CategoryEntry | undefined): string {
  if (!entry) return '新增类别';
  return entry.branch ? '修改大类' : '修改类别';
}
