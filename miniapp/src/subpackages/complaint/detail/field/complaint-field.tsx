import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ComplaintOptions } from '../../../../components/complaint-options';
import { FormField } from '../../../../components/form-field';
import { ListEnd } from '../../../../components/list-end';
import { TextField } from '../../../../components/text-field';
import { errorText } from '../../../../services/error-text';
import { usePagedList } from '../../../../services/use-paged-list';
import type { FieldProps } from './field.type';
import { ChosenOption } from '../../../../components/chosen-option';
import { LoadingField } from './loading-field';

/** Another complaint of the same queue, found by its number or its words. */
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

function Candidates({ complaint, change }: FieldProps) {
  const [typed, setTyped] = useState('');
  const query = { scope: 'queue', gridId: complaint.gridId, level: complaint.level, limit: 50 } as const;
  const list = usePagedList(complaintApi.list, { query }, { onlyAsked: true });
  if (list.state !== 'ready') return <LoadingField query={list} />;
  const found = list.data.items.filter((item) => item.id !== complaint.id && fits(item, typed.trim()));
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
      {found.length === 0 && (
        <View className="secondary small">
          {typed.trim() ? '没有找到，请换个词' : '这个网格没有其他在办的诉求'}
        </View>
      )}
      <ComplaintOptions
        items={found.slice(0, shownAtMost)}
        onChoose={(item) => change({ into: { id: item.id, name: `${item.number} ${item.excerpt}` } })}
      />
      {found.length > shownAtMost && (
        <View className="secondary small">{`还有 ${found.length - shownAtMost} 件，输入编号或内容可以更快找到`}</View>
      )}
      {list.data.nextCursor !== null && (
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

/** As many as can be looked through without searching. */
const shownAtMost = 10;

function fits({ number, excerpt, place, category }: ComplaintSummary, typed: string): boolean {
  return [number, excerpt, place, category.name].some((text) => text.includes(typed));
}
