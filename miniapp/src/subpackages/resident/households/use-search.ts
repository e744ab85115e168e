import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { filterOf, type ListedBy, type PeopleFilter } from '../../../services/registry-filter';
import { scopeGroups, scopeOf, type ScopeKey, type WorkScope } from '../../../services/work-scope.policy';

/** Milliseconds of rest after a key before the server is asked. */
const restMs = 300;

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
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(search.text.trim()), restMs);
    return () => clearTimeout(timer);
  }, [search.text]);
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
