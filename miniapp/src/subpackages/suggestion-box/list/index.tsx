import type { BoxListShow } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/choice';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useMe } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import {
  reachOf,
  scopeGroups,
  scopeOf,
  type ScopeKey,
  type WorkScope,
} from '../../../services/work-scope.policy';
import { go, pages } from '../part/open-page';
import { BoxList } from './box-list';
import './index.scss';

/** 意见箱: the boxes of a grid or a community, those to open today first. */
export default function Boxes() {
  const login = useLogin();
  const managed = Object.keys(reachOf(useMe()?.account.grants ?? [], 'suggestionBox.manage'));
  // Of whichever community is looked at, once that is known.
  const [shown, setShown] = useState<string | null>(null);
  const manages = shown !== null && managed.includes(shown);
  return (
    <Page
      title="意见箱"
      wide
      login={login.gate}
      bottom={
        manages && (
          <BottomBar>
            <Button id="new-box" icon="plus" block onPress={() => go(pages.newBox(shown))}>
              新挂一个意见箱
            </Button>
          </BottomBar>
        )
      }
    >
      <WorkGate
        permission="suggestionBox.read"
        icon="message"
        visitor={{ title: '工作人员登录后使用' }}
        closed={{ title: '意见箱由网格和社区的工作人员开箱', hint: '投过意见的，请到“诉求”页查意见箱答复' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => <Chosen scopes={scopes} managed={managed} onShown={setShown} />}
      </WorkGate>
    </Page>
  );
}

type Show = BoxListShow | 'all';

const shows: readonly { readonly value: Show; readonly text: string }[] = [
  { value: 'all', text: '全部' },
  { value: 'missed', text: '漏开的' },
  { value: 'waiting', text: '没处理' },
];

const retired = { value: 'retired', text: '已撤下' } as const;

interface ChosenProps {
  readonly scopes: readonly WorkScope[];
  /** Communities whose boxes the reader puts up and takes down. */
  readonly managed: readonly string[];
  readonly onShown: (communityId: string) => void;
}

function Chosen({ scopes, managed, onShown }: ChosenProps) {
  const groups = scopeGroups(scopes);
  const [chosen, setChosen] = useState<ScopeKey>(groups[0]?.options[0]?.value ?? '/');
  const [wished, setWished] = useState<Show>('all');
  const { communityId, gridId } = scopeOf(chosen);
  const manages = managed.includes(communityId);
  const show = wished === 'retired' && !manages ? 'all' : wished;
  useEffect(() => onShown(communityId), [communityId, onShown]);
  return (
    <Slots>
      <View className="box-filter">
        <View className="box-filter__show">
          <Segmented
            label="哪些意见箱"
            options={manages ? [...shows, retired] : shows}
            value={show}
            onChange={setWished}
          />
        </View>
        <Choice label="网格" id="grid-filter" groups={groups} value={chosen} onChange={setChosen} />
      </View>
      <BoxList
        key={`${chosen} ${show}`}
        communityId={communityId}
        gridId={gridId}
        show={show === 'all' ? null : show}
      />
    </Slots>
  );
}
