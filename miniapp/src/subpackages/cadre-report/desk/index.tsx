import { View } from '@tarojs/components';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { Segmented } from '../../../components/segmented';
import { Page } from '../../../frame/page';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { ReportList } from './report-list';

/** 监督举报受理: what lies with me, as the named person or as an officer of the town. */
export default function DeskPage() {
  const session = useSession();
  const login = useLogin();
  const [ended, setEnded] = useState<'no' | 'yes'>('no');
  return (
    <Page title="监督举报受理" wide login={login.gate}>
      {session ? (
        <View key={session.account.id} className="stack">
          <Segmented
            label="办理情况"
            options={[
              { value: 'no', text: '等您办理' },
              { value: 'yes', text: '已答复' },
            ]}
            value={ended}
            onChange={setEnded}
          />
          <ReportList key={ended} ended={ended} />
        </View>
      ) : (
        <EmptyState
          icon="shield"
          title="受理人登录后使用"
          hint="居民举报不用登录，在首页点“监督举报”"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
    </Page>
  );
}
