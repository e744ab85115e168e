import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import type { PropsWithChildren } from 'react';
import { Card } from '../../components/card';
import { PagedItems } from '../../frame/paged-items';
import type { PagedList } from '../../services/use-paged-list';
import { ComplaintCell } from './complaint-cell';

interface ComplaintCellsProps {
  readonly list: PagedList<ComplaintSummary>;
  /** By neighbours: of what they wrote nothing is told. */
  readonly followed?: boolean;
}

/** A list of complaints as it comes; its children are shown where it is empty. */
export function ComplaintCells({ list, followed = false, children }: PropsWithChildren<ComplaintCellsProps>) {
  return (
    <PagedItems list={list} empty={children}>
      {(items) => (
        <Card flush>
          {items.map((item) => (
            <ComplaintCell key={item.id} item={item} followed={followed} />
          ))}
        </Card>
      )}
    </PagedItems>
  );
}
