import { gridApi } from '@linge/shared/grid/grid.api';
import { FormField } from '../../../../components/form-field';
import { Segmented } from '../../../../components/segmented';
import { useQuery } from '../../../../services/use-query';
import type { FieldProps } from './field.type';
import { LoadingField } from './loading-field';

/** Another grid of the community. */
export function GridField({ complaint, draft, change, wrong }: FieldProps) {
  const grids = useQuery(gridApi.listGrids, { query: { communityId: complaint.communityId } });
  return (
    <FormField label="转到哪个网格" error={wrong.gridId}>
      {grids.state === 'ready' ? (
        <Segmented
          look="chips"
          label="转到哪个网格"
          options={grids.data.items
            .filter(({ id }) => id !== complaint.gridId)
            .map(({ id, name }) => ({ value: id, text: name }))}
          value={draft.gridId}
          onChange={(gridId) => change({ gridId })}
        />
      ) : (
        <LoadingField query={grids} />
      )}
    </FormField>
  );
}
