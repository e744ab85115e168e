import { UndeliveredSource } from '@linge/shared/undelivered/undelivered.schema';
import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useMe } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import type { WorkScope } from '../../../services/work-scope.policy';
import { ownerOf, ownerOptions, type Owner } from './owner.policy';
import { OfCommunity, OfTown } from './undelivered-items';
import { sourceNames } from './undelivered-text';

/** 没有送到的: what was given up in a community, or of what a town sends, why, and another try. */
export default function UndeliveredList() {
  const login = useLogin();
  return (
    <Page title="没有送到的" login={login.gate}>
      <WorkGate
        permission="undelivered.manage"
        icon="alert"
        visitor={{ title: '工作人员登录后使用', hint: '您自己的消息在“消息”里' }}
        closed={{ title: '只对社区管理员和乡镇干部开放', hint: '您自己的消息在“消息”里' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => <Chosen scopes={scopes} />}
      </WorkGate>
    </Page>
  );
}

function Chosen({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const options = ownerOptions(scopes, useMe()?.account.grants ?? []);
  const [chosen, setChosen] = useState<Owner | undefined>(options[0]?.value);
  const owner = options.some(({ value }) => value === chosen) ? chosen : options[0]?.value;
  if (!owner) return null;
  return (
    <Slots>
      {options.length > 1 && (
        <Choice label="范围" id="owner" groups={[{ options }]} value={owner} onChange={setChosen} />
      )}
      <Sources key={owner} owner={owner} />
    </Slots>
  );
}

function Sources({ owner }: { readonly owner: Owner }) {
  const [source, setSource] = useState<UndeliveredSource>('inbox');
  const { kind, id } = ownerOf(owner);
  return (
    <Slots>
      <Segmented
        label="没有送到哪里"
        options={UndeliveredSource.options.map((value) => ({ value, text: sourceNames[value] }))}
        value={source}
        onChange={setSource}
      />
      {kind === 'town' ? (
        <OfTown key={source} townId={id} source={source} />
      ) : (
        <OfCommunity key={source} communityId={id} source={source} />
      )}
    </Slots>
  );
}
