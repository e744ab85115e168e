import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { gridApi } from '@linge/shared/grid/grid.api';
import { View } from '@tarojs/components';
import { FormField } from '../../../../components/form-field';
import { Segmented } from '../../../../components/segmented';
import { useQuery } from '../../../../services/use-query';
import type { FieldProps } from './field.type';
import { LoadingField } from './loading-field';

/** A grid of the community, and who is to have it there. */
export function GridField(props: FieldProps) {
  const { complaint, draft, change, wrong } = props;
  const grids = useQuery(gridApi.listGrids, { query: { communityId: complaint.communityId } });
  return (
    <View className="stack">
      <FormField label="转到哪个网格" error={wrong.gridId}>
        {grids.state === 'ready' ? (
          <Segmented
            look="chips"
            label="转到哪个网格"
            options={grids.data.items.map(({ id, name }) => ({
              value: id,
              text: id === complaint.gridId ? `${name}（现在）` : name,
            }))}
            value={draft.gridId}
            onChange={(gridId) => change({ gridId, taker: null })}
          />
        ) : (
          <LoadingField query={grids} />
        )}
      </FormField>
      {draft.gridId !== null && <TakerField key={draft.gridId} {...props} gridId={draft.gridId} />}
    </View>
  );
}

const anybody = 'anybody';

function TakerField({ complaint, draft, change, wrong, gridId }: FieldProps & { readonly gridId: string }) {
  const takers = useQuery(complaintApi.listTakers, { params: { id: complaint.id }, query: { gridId } });
  const stays = gridId === complaint.gridId;
  const label = '交给谁';
  if (takers.state !== 'ready') {
    return (
      <FormField label={label} optional={!stays}>
        <LoadingField query={takers} />
      </FormField>
    );
  }
  const people = takers.data.items.map(({ accountId, name }) => ({ value: accountId, text: name }));
  if (people.length === 0) {
    return (
      <View className="secondary small">
        {stays ? '现在没有别的同事可以接手' : '这个网格暂时没有可以指定的人，转过去后等待受理'}
      </View>
    );
  }
  return (
    <FormField label={label} optional={!stays} error={wrong.accountId}>
      <Segmented
        look="chips"
        label={label}
        options={stays ? people : [{ value: anybody, text: '不指定' }, ...people]}
        value={draft.taker?.id ?? (stays ? null : anybody)}
        onChange={(id) => {
          const one = people.find(({ value }) => value === id);
          change({ taker: one ? { id: one.value, name: one.text } : null });
        }}
      />
    </FormField>
  );
}
