import { gridApi } from '@linge/shared/grid/grid.api';
import type { Community } from '@linge/shared/grid/grid.schema';
import { useState } from 'react';
import { Card, Section } from '../../components/card';
import { Cell } from '../../components/cell';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Skeleton } from '../../components/skeleton';
import { errorText, requestIdOf } from '../../services/error-text';
import type { Place } from '../../services/place';
import { useQuery } from '../../services/use-query';

type Choose = (place: Place) => void;

/** For somebody who has not scanned a door: first the community, then the grid. */
export function PlaceChooser({ onChoose }: { readonly onChoose: Choose }) {
  const [community, setCommunity] = useState<Community | null>(null);
  return community ? (
    <GridChooser community={community} onChoose={onChoose} />
  ) : (
    <CommunityChooser onChoose={setCommunity} />
  );
}

function CommunityChooser({ onChoose }: { readonly onChoose: (community: Community) => void }) {
  const query = useQuery(gridApi.listCommunities, {});
  if (query.state === 'loading') return <Skeleton cards={1} />;
  if (query.state === 'error') return <Failed error={query.error} reload={query.reload} />;
  if (query.data.items.length === 0) {
    return <EmptyState icon="home" title="这里还没有开通的社区" hint="请联系您所在的社区居委会" />;
  }
  return (
    <Section title="您在哪个社区？">
      <Card flush>
        {query.data.items.map((community) => (
          <Cell
            key={community.id}
            icon="home"
            title={community.name}
            detail={community.address}
            onPress={() => onChoose(community)}
          />
        ))}
      </Card>
    </Section>
  );
}

function GridChooser({ community, onChoose }: { readonly community: Community; readonly onChoose: Choose }) {
  const query = useQuery(gridApi.listGrids, { query: { communityId: community.id } });
  if (query.state === 'loading') return <Skeleton cards={1} />;
  if (query.state === 'error') return <Failed error={query.error} reload={query.reload} />;
  return (
    <Section title={`您在${community.name}的哪个网格？`}>
      <Card flush>
        {query.data.items.map((grid) => (
          <Cell
            key={grid.id}
            title={grid.name}
            detail={grid.branchName}
            onPress={() =>
              onChoose({
                code: null,
                doorId: null,
                label: grid.name,
                communityId: community.id,
                communityName: community.name,
                gridId: grid.id,
                gridName: grid.name,
              })
            }
          />
        ))}
      </Card>
    </Section>
  );
}

function Failed({ error, reload }: { readonly error: unknown; readonly reload: () => Promise<void> }) {
  return <ErrorState text={errorText(error)} requestId={requestIdOf(error)} onRetry={() => void reload()} />;
}
