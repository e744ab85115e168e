import type { UndeliveredSource } from '@linge/shared/undelivered/undelivered.schema';
import { useState } from 'react';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { CommunityGate } from '../../../frame/community-gate';
import { Page } from '../../../frame/page';
import { useLogin } from '../../../services/use-login';
import { UndeliveredItems } from './undelivered-items';

/** 没有送到的: what was given up in a community, why, and another try. */
export default function UndeliveredList() {
  const login = useLogin();
  return (
    <Page title="没有送到的" login={login.gate}>
      <CommunityGate
        permission="undelivered.manage"
        icon="alert"
        visitor={{ title: '工作人员登录后使用', hint: '您自己的消息在“消息”里' }}
        closed={{ title: '只对社区管理员和乡镇干部开放', hint: '您自己的消息在“消息”里' }}
        onLogin={() => void login.require()}
      >
        {(communityId) => <Sources key={communityId} communityId={communityId} />}
      </CommunityGate>
    </Page>
  );
}

function Sources({ communityId }: { readonly communityId: string }) {
  const [source, setSource] = useState<UndeliveredSource>('inbox');
  return (
    <Slots>
      <Segmented
        label="没有送到哪里"
        options={[
          { value: 'inbox', text: '没进消息箱' },
          { value: 'push', text: '微信没送到' },
        ]}
        value={source}
        onChange={setSource}
      />
      <UndeliveredItems key={source} communityId={communityId} source={source} />
    </Slots>
  );
}
