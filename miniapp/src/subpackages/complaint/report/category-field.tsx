import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { gridApi } from '@linge/shared/grid/grid.api';
import { useEffect } from 'react';
import { CategoryChoice } from '../../../frame/category-choice';
import { categoryIn, type ComplaintDraft } from '../../../services/complaint-draft';
import { usePlace } from '../../../services/place';
import { useSession } from '../../../services/session';
import { useQuery } from '../../../services/use-query';

interface CategoryFieldProps {
  readonly chosen: ComplaintDraft['category'];
  /** Of the place chosen, or where it is written down; null while neither is known. */
  readonly communityId: string | null;
  readonly onChange: (category: ComplaintDraft['category']) => void;
}

/** The community whose kinds of problems are shown while that is not known. */
function useLikelyCommunity(): string | null {
  const place = usePlace();
  const home = useSession()?.account.homes[0];
  const known = place?.communityId ?? home?.communityId ?? null;
  const all = useQuery(gridApi.listCommunities, known === null ? {} : null);
  return known ?? (all.state === 'ready' ? (all.data.items[0]?.id ?? null) : null);
}

/** What kind of problem it is: the branch, then what hangs on it, in chips. */
export function CategoryField({ chosen, communityId, onChange }: CategoryFieldProps) {
  const likely = useLikelyCommunity();
  const where = communityId ?? likely;
  const list = useQuery(
    complaintApi.listCategories,
    where === null ? null : { query: { communityId: where } },
  );
  const items = list.state === 'ready' ? list.data.items : null;

  // the place has moved to another community, or what was chosen is no longer offered: the same kind of problem there
  const gone = items?.every(({ id }) => id !== chosen?.id) && chosen?.communityId === where;
  const moved = communityId !== null && chosen?.communityId !== communityId;
  const stranded = chosen && (moved || gone) ? chosen : null;
  useEffect(() => {
    if (stranded && items && where !== null && where === (communityId ?? stranded.communityId)) {
      onChange(categoryIn(stranded, where, items));
    }
  }, [stranded, items, communityId, where, onChange]);

  return (
    <CategoryChoice
      list={list}
      before={chosen}
      value={chosen?.id ?? null}
      onChange={(category) => {
        if (where !== null) onChange({ ...category, communityId: where });
      }}
    />
  );
}
