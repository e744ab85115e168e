import { mediationApi } from '@linge/shared/mediation/mediation.api';
import type { MediationSummary } from '@linge/shared/mediation/mediation.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { StatusTag } from '../../../components/status-tag';
import { Page } from '../../../frame/page';
import { PagedItems } from '../../../frame/paged-items';
import { mediationStateTag, nextText } from '../../../format/mediation';
import { momentText } from '../../../format/day';
import { useMay, useMe, useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { usePagedList } from '../../../services/use-paged-list';

type Scope = 'mine' | 'above';
type Stage = 'open' | 'ended';

/** 矛盾调解: those that I mediate, and those below me. */
export default function MediationList() {
  const session = useSession();
  const login = useLogin();
  const may = useMay('mediation.work');
  const me = useMe();
  if (session && may) {
    const above = me?.account.grants.some(({ role }) => role === 'communityAdmin' || role === 'townOfficer');
    return <Lists key={session.account.id} above={above ?? false} />;
  }
  return (
    <Page title="矛盾调解" login={login.gate}>
      {session ? (
        me ? (
          <EmptyState icon="shield" title="只对调解员和上一级开放" hint="您参加的调解在“诉求”页里" />
        ) : (
          <Skeleton />
        )
      ) : (
        <EmptyState
          icon="people"
          title="工作人员登录后使用"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
    </Page>
  );
}

function Lists({ above }: { readonly above: boolean }) {
  const [scope, setScope] = useState<Scope>('mine');
  const [stage, setStage] = useState<Stage>('open');
  return (
    <Page title="矛盾调解" wide>
      {above && (
        <Segmented<Scope>
          label="谁负责"
          options={[
            { value: 'mine', text: '我负责的' },
            { value: 'above', text: '下一级的' },
          ]}
          value={scope}
          onChange={setScope}
        />
      )}
      <Segmented<Stage>
        look="chips"
        label="进展"
        options={[
          { value: 'open', text: '进行中' },
          { value: 'ended', text: '已结束' },
        ]}
        value={stage}
        onChange={setStage}
      />
      <Mediations key={`${scope}${stage}`} scope={scope} stage={stage} />
    </Page>
  );
}

function Mediations({ scope, stage }: { readonly scope: Scope; readonly stage: Stage }) {
  const list = usePagedList(mediationApi.list, { query: { scope, stage } });
  return (
    <PagedItems
      list={list}
      empty={
        <EmptyState
          icon="people"
          title={stage === 'open' ? '现在没有进行中的调解' : '还没有结束的调解'}
          hint="受理邻里纠纷、家庭矛盾一类的诉求后，在诉求详情里点“开始调解”"
        />
      }
    >
      {(items) => (
        <Card flush>
          {items.map((item) => (
            <MediationCell key={item.id} item={item} />
          ))}
        </Card>
      )}
    </PagedItems>
  );
}

function MediationCell({ item }: { readonly item: MediationSummary }) {
  const { id, state, partyNames, mediatorName, next, categoryName, gridName, endedAt } = item;
  const tag = mediationStateTag[state];
  const when = endedAt ? `${momentText(endedAt)}结束` : nextText(next);
  return (
    <Cell
      id={`mediation-${id}`}
      title={partyNames.join('、')}
      detail={
        <>
          <View>{when}</View>
          <View className="row">
            <StatusTag tone={tag.tone}>{tag.text}</StatusTag>
            <View className="note">
              {`${gridName} · ${categoryName} · ${mediatorName ? `调解员 ${mediatorName}` : '没有调解员'}`}
            </View>
          </View>
        </>
      }
      onPress={() => void Taro.navigateTo({ url: `/subpackages/mediation/detail/index?id=${id}` })}
    />
  );
}
