import { doorApi } from '@linge/shared/door/door.api';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { ChainList } from '../../../components/chain-list';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { ReportCadreCell } from '../../../frame/report-cadre-cell';
import { canScan } from '../../../platform/scan';
import { ApiError } from '../../../services/api-error';
import { chainLinkDuties, chainLinkNames } from '../../../services/chain';
import { doorCodeOf } from '../../../services/door-link';
import { errorText, requestIdOf } from '../../../services/error-text';
import { scanDoor } from '../../../services/open-scan';
import { placeOfDoor, rememberPlace } from '../../../services/place';
import { useAction } from '../../../services/use-action';
import { useCallLink } from '../../../services/use-call-link';
import { useQuery } from '../../../services/use-query';
import { DoorHead } from './door-head';

/** What the code at a door opens, for anybody, without a login. */
export default function DoorPage() {
  const code = doorCodeOf(useRouter().params);
  const query = useQuery(doorApi.getDoor, code ? { params: { code } } : null);
  const calling = useCallLink(code ? { code } : null);
  const scanning = useAction(scanDoor);
  const page = query.state === 'ready' ? query.data : null;
  useEffect(() => {
    if (code && page) rememberPlace(placeOfDoor(code, page));
  }, [code, page]);

  const unknown = code === null ? new ApiError(404, 'DOOR_NOT_FOUND', null) : null;
  const error = unknown ?? (query.state === 'error' ? query.error : null);
  const retry = unknown ? {} : { onRetry: () => void query.reload() };
  return (
    <Page
      title="门牌"
      bottom={
        page && (
          <BottomBar>
            {canScan && (
              <Button icon="scan" busy={scanning.busy} onPress={scanning.run}>
                扫别的门牌
              </Button>
            )}
            <Button
              kind="primary"
              icon="report"
              id="go-report"
              label="在这里反映问题"
              block
              onPress={() => void Taro.navigateTo({ url: '/subpackages/complaint/report/index' })}
            >
              {canScan ? '反映问题' : '在这里反映问题'}
            </Button>
          </BottomBar>
        )
      }
    >
      {error !== null ? (
        <>
          <ErrorState text={errorText(error)} requestId={requestIdOf(error)} {...retry} />
          {canScan && (
            <Button kind="primary" icon="scan" block busy={scanning.busy} onPress={scanning.run}>
              扫门口的码
            </Button>
          )}
          <Button block onPress={() => void Taro.switchTab({ url: '/pages/home/index' })}>
            回首页
          </Button>
        </>
      ) : page ? (
        <>
          <DoorHead page={page} />
          {page.door.kind === 'buildingEntrance' && (
            <Card flush>
              <Cell
                icon="home"
                id="go-tie"
                title="我住在这里"
                detail="绑定住户，查看和更正登记信息"
                onPress={() => void Taro.navigateTo({ url: '/subpackages/household/tie/index' })}
              />
            </Card>
          )}
          <Section title="谁为这里服务">
            <Card flush>
              <ChainList links={page.chain} names={chainLinkNames} duties={chainLinkDuties} {...calling} />
            </Card>
          </Section>
          <Card flush>
            <Cell
              icon="activity"
              id="go-activities"
              title="活动"
              detail="社区最近办什么，点开就能报名"
              onPress={() => void Taro.switchTab({ url: '/pages/activity/index' })}
            />
            <ReportCadreCell />
          </Card>
        </>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
