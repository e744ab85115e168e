import { gridApi } from '@linge/shared/grid/grid.api';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { Choice } from '../../../components/choice';
import { EmptyState } from '../../../components/empty-state';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { LoadedPage } from '../../../frame/loaded-page';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { useMay, useMe, useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { TeamList } from './team-list';

/** 志愿队: those of where I live or serve, to join or to keep. */
export default function TeamsPage() {
  const session = useSession();
  const login = useLogin();
  if (session) return <Teams key={session.account.id} />;
  return (
    <Page title="志愿队" login={login.gate}>
      <OwnGate hint="登录后看本社区的志愿队" onLogin={() => void login.require()}>
        {() => null}
      </OwnGate>
    </Page>
  );
}

function Teams() {
  const me = useMe();
  const keepsCertificates = useMay('serviceCertificate.keep');
  const communities = useQuery(gridApi.listCommunities, {});
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <LoadedPage title="志愿队" query={communities}>
      {({ items }) => {
        const grants = me?.account.grants ?? [];
        const own = items.filter(({ id }) => grants.some(({ communityId }) => communityId === id));
        const current = chosen ?? own[0]?.id;
        return (
          <Page title="志愿队">
            {me === null ? (
              <Skeleton />
            ) : current === undefined ? (
              <EmptyState
                icon="people"
                title="先绑定住户"
                hint="认证住在哪个社区，就能申请加入那里的志愿队"
                action={{
                  text: '去绑定住户',
                  onPress: () => void Taro.navigateTo({ url: '/subpackages/household/tie/index' }),
                }}
              />
            ) : (
              <Slots>
                {own.length > 1 && (
                  <Choice
                    label="社区"
                    id="community"
                    groups={[{ options: own.map(({ id, name }) => ({ value: id, text: name })) }]}
                    value={current}
                    onChange={setChosen}
                  />
                )}
                <TeamList key={current} communityId={current} />
                {keepsCertificates && (
                  <Card flush>
                    <Cell
                      icon="shield"
                      id="go-issued"
                      title="开出的证明"
                      detail="本社区开出的志愿服务证明，开错的可以撤销"
                      onPress={() => void Taro.navigateTo({ url: '/subpackages/service-hours/issued/index' })}
                    />
                  </Card>
                )}
              </Slots>
            )}
          </Page>
        );
      }}
    </LoadedPage>
  );
}
