import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { Card } from '../../../components/card';
import { ChainList } from '../../../components/chain-list';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { ReportCadreCell } from '../../../frame/report-cadre-cell';
import { chainLinkDuties, chainLinkNames, gridVacancies } from '../../../services/chain';
import { errorText, requestIdOf } from '../../../services/error-text';
import { usePlace } from '../../../services/place';
import { useCallLink } from '../../../services/use-call-link';
import { useChain } from '../../../services/use-chain';

/** 谁为我服务: the five links behind the place last chosen, or behind `?gridId=`. */
export default function ChainPage() {
  const place = usePlace();
  const gridId = useRouter().params.gridId ?? place?.gridId ?? null;
  const atDoor = place?.code && place.gridId === gridId ? { code: place.code } : null;
  const target = atDoor ?? (gridId ? { gridId } : null);
  const query = useChain(target);
  const calling = useCallLink(target);
  return (
    <Page title="谁为我服务">
      {gridId === null ? (
        <EmptyState
          icon="pin"
          title="还不知道您在哪里"
          hint="扫门口的二维码，或者在首页选择社区和网格"
          action={{ text: '去首页选择', onPress: () => void Taro.switchTab({ url: '/pages/home/index' }) }}
        />
      ) : (
        <>
          {place?.gridId === gridId && <View className="secondary small place">{place.label}</View>}
          {query.state === 'loading' && <Skeleton />}
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
                links={query.data}
                names={chainLinkNames}
                duties={chainLinkDuties}
                vacant={atDoor ? {} : gridVacancies}
                {...calling}
              />
            </Card>
          )}
          <Card flush>
            <ReportCadreCell />
          </Card>
        </>
      )}
    </Page>
  );
}
