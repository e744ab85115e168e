import type { ContentCheckState } from '@linge/shared/content-check/content-check.schema';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Segmented } from '../../../components/segmented';
import { checkStateText } from '../../../format/content-check';
import { CommunityGate } from '../../../frame/community-gate';
import { Page } from '../../../frame/page';
import { useLogin } from '../../../services/use-login';
import { CheckList } from './check-list';
import { WechatProblems } from './wechat-problems';
import './index.scss';

const states = (['review', 'waiting', 'passed', 'refused'] as const satisfies ContentCheckState[]).map(
  (value) => ({ value, text: checkStateText[value] }),
);

/** What WeChat does not let through by itself (待审内容): looked at, and let through or not. */
export default function ContentChecks() {
  const login = useLogin();
  const { communityId: named } = useRouter().params;
  const [state, setState] = useState<ContentCheckState>('review');
  return (
    <Page title="待审内容" login={login.gate}>
      <CommunityGate
        permission="contentCheck.review"
        communityId={named}
        icon="shield"
        visitor={{ title: '工作人员登录后使用' }}
        closed={{ title: '待审内容只对负责这一网格的工作人员开放' }}
        onLogin={() => void login.require()}
      >
        {(communityId) => (
          <>
            <WechatProblems />
            <Segmented label="哪些内容" options={states} value={state} onChange={setState} />
            <CheckList key={`${communityId}/${state}`} communityId={communityId} state={state} />
          </>
        )}
      </CommunityGate>
    </Page>
  );
}
