import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { gridApi } from '@linge/shared/grid/grid.api';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { BranchChoice } from '../../../components/branch-choice';
import { Button } from '../../../components/button';
import { categoryOptions, type OfferedCategory } from '../../../services/category-option';
import { categoryIn, type ComplaintDraft } from '../../../services/complaint-draft';
import { errorText } from '../../../services/error-text';
import { usePlace } from '../../../services/place';
import { useSession } from '../../../services/session';
import { useQuery } from '../../../services/use-query';

interface CategoryFieldProps {
  readonly chosen: ComplaintDraft['category'];
  /** Of the place chosen; null while there is none. */
  readonly communityId: string | null;
  readonly onChange: (category: ComplaintDraft['category']) => void;
}

/** The community whose kinds of problems are shown while no place is chosen. */
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

  if (list.state === 'error') {
    return (
      <View className="row">
        <View className="grow secondary small">类别没有加载出来：{errorText(list.error)}</View>
        <Button kind="text" onPress={() => void list.reload()}>
          再试一次
        </Button>
      </View>
    );
  }
  const options: readonly OfferedCategory[] = items ?? (chosen ? [chosen] : []);
  if (options.length === 0) return <View className="secondary small">正在加载类别…</View>;
  return (
    <BranchChoice
      label="类别"
      options={categoryOptions(options)}
      value={chosen?.id ?? null}
      onChange={(id) => {
        const category = options.find((one) => one.id === id);
        if (category && where !== null) onChange({ ...category, communityId: where });
      }}
    />
  );
}
