import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Card, Section } from '../../components/card';
import { ChainList } from '../../components/chain-list';
import { ErrorState } from '../../components/error-state';
import { Skeleton } from '../../components/skeleton';
import { chainLinkNames } from '../../services/chain';
import { errorText, requestIdOf } from '../../services/error-text';
import type { Place } from '../../services/place';
import { useCallLink } from '../../services/use-call-link';
import { useChain } from '../../services/use-chain';

const nearest = ['gridWorker', 'microGrid', 'community'];

/** The three whom one would call first; the whole chain is one tap away. */
export function ServingCard({ place }: { readonly place: Place }) {
  const target = place.code ? { code: place.code } : { gridId: place.gridId };
  const query = useChain(target);
  const calling = useCallLink(target);
  return (
    <Section
      title="谁为我服务"
      aside={
        <Button
          kind="text"
          label="全部五级服务人员"
          onPress={() => void Taro.navigateTo({ url: '/subpackages/door/chain/index' })}
        >
          全部
        </Button>
      }
    >
      {query.state === 'loading' && <Skeleton cards={1} />}
      {query.state === 'error' && (
        <ErrorState
          text={errorText(query.error)}
          requestId={requestIdOf(query.error)}
          onRetry={() => void query.reload()}
        />
      )}
      {query.state === 'ready' && (
        <Card flush>
          <ChainList
            links={nearest.flatMap((kind) =>
              query.data.filter((link) => link.kind === kind && link.personName),
            )}
            names={chainLinkNames}
            {...calling}
          />
        </Card>
      )}
    </Section>
  );
}
