import { useRouter } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { filterOf, type ListedBy, type PeopleFilter } from '../../../services/registry-filter';
import { useSettling } from '../../../services/use-rested';
import { scopeGroups, scopeOf, type ScopeKey, type WorkScope } from '../../../services/work-scope.policy';

export interface Search {
  /** Where. */
  readonly chosen: ScopeKey;
  readonly by: ListedBy;
  /** As it stands in the field. */
  readonly text: string;
  readonly filter: PeopleFilter;
}

/** What is looked for: at first what the link to the page says, then what is typed and chosen. */
export function useSearch(scopes: readonly WorkScope[]) {
  const { params } = useRouter();
  const groups = scopeGroups(scopes);
  const options = groups.flatMap((group) => group.options.map(({ value }) => value));
  const [search, setSearch] = useState<Search>(() => ({
    chosen: askedScope(options, params),
    by: params.by === 'person' ? 'person' : 'household',
    text: '',
    filter: filterOf(params),
  }));
  const [q, setQ] = useSettling(search.text.trim());
  const change = useCallback((part: Partial<Search>) => setSearch((before) => ({ ...before, ...part })), []);
  /** A whole search at once, without the rest after a key. */
  const take = (part: Partial<Search>) => {
    change(part);
    if (part.text !== undefined) setQ(part.text.trim());
  };
  /** Before something is done with the list: it must not wait for the rest after the last key. */
  const settle = () => setQ(search.text.trim());
  return { groups, ...search, ...scopeOf(search.chosen), q, change, take, settle };
}

function askedScope(
  options: readonly ScopeKey[],
  { communityId = '', gridId = '' }: Readonly<Record<string, string | undefined>>,
): ScopeKey {
  const asked = gridId ? `${communityId}/${gridId}` : `${communityId}/`;
  const found =
    options.find((option) => option === asked) ??
    options.find((option) => (gridId ? option.endsWith(`/${gridId}`) : option.startsWith(asked)));
  return found ?? options[0] ?? '/';
}
