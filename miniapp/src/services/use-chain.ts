import { doorApi } from '@linge/shared/door/door.api';
import type { ChainLink } from '@linge/shared/door/door.schema';
import type { LoadState } from './load-state';
import type { CallTarget } from './phone';
import { useQuery } from './use-query';

/** The five links of a door, or of a grid for those who are not at one. `null` waits. */
export function useChain(target: CallTarget | null): LoadState<readonly ChainLink[]> & {
  readonly reload: () => Promise<void>;
} {
  const door = useQuery(
    doorApi.getDoor,
    target && 'code' in target ? { params: { code: target.code } } : null,
  );
  const grid = useQuery(
    doorApi.getGridChain,
    target && 'gridId' in target ? { params: { id: target.gridId } } : null,
  );
  if (target && 'code' in target) {
    return door.state === 'ready' ? { ...door, data: door.data.chain } : door;
  }
  return grid.state === 'ready' ? { ...grid, data: grid.data.items } : grid;
}
