import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../../components/button';
import { ChosenOption } from '../../../../components/chosen-option';
import { ComplaintOptions } from '../../../../components/complaint-options';
import { FormField } from '../../../../components/form-field';
import { ListEnd } from '../../../../components/list-end';
import { TextField } from '../../../../components/text-field';
import { errorText } from '../../../../services/error-text';
import { usePagedList } from '../../../../services/use-paged-list';
import { useRested } from '../../../../services/use-rested';
import type { FieldProps } from './field.type';

/** Another complaint that it may be merged into, found by its number or its words. */
export function ComplaintField(props: FieldProps) {
  const { draft, change, wrong } = props;
  return (
    <FormField label="并入哪一件" error={wrong.intoId}>
      {draft.into ? (
        <ChosenOption label="并入哪一件" name={draft.into.name} onClear={() => change({ into: null })} />
      ) : (
        <Candidates {...props} />
      )}
    </FormField>
  );
}

/** As many as can be looked through without searching. */
const shownAtOnce = 10;

function Candidates({ complaint, change }: FieldProps) {
  const [typed, setTyped] = useState('');
  const q = useRested(typed.trim());
  const query = { limit: shownAtOnce, ...(q ? { q } : {}) };
  const params = { id: complaint.id };
  const list = usePagedList(complaintApi.listMergeTargets, { params, query }, { onlyAsked: true });
  return (
    <View className="stack">
      <TextField
        id="merge-search"
        label="并入哪一件"
        placeholder="编号、内容或地点"
        max={50}
        value={typed}
        onChange={setTyped}
      />
      {list.state === 'loading' && <View className="secondary small">正在查找…</View>}
      {list.state === 'error' && (
        <View className="row">
          <View className="grow secondary small">{errorText(list.error)}</View>
          <Button kind="text" onPress={() => void list.reload()}>
            再试一次
          </Button>
        </View>
      )}
      {list.state === 'ready' && list.data.items.length === 0 && (
        <View className="secondary small">{q ? '没有找到，请换个词' : nothingOpen(complaint)}</View>
      )}
      {list.state === 'ready' && (
        <ComplaintOptions
          items={list.data.items}
          onChoose={(item) => change({ into: { id: item.id, name: `${item.number} ${item.excerpt}` } })}
        />
      )}
      {list.state === 'ready' && list.data.nextCursor !== null && (
        <ListEnd
          hasMore
          loading={list.loadingMore}
          problem={list.moreError ? errorText(list.moreError) : null}
          onMore={() => void list.more()}
        />
      )}
    </View>
  );
}

const nothingOpen = ({ level }: FieldProps['complaint']): string =>
  `这个${level === 'grid' ? '网格' : '社区'}没有其他在办的诉求`;
