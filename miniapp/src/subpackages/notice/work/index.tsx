import type { NoticeScope } from '@linge/shared/notice/notice-desk.schema';
import type { NoticeState } from '@linge/shared/notice/notice.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { Choice } from '../../../components/choice';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { noticeStateOptions } from '../../../format/notice-desk';
import { Page } from '../../../frame/page';
import { useBegunDraft } from '../../../services/notice-draft';
import { isBegun } from '../../../services/notice-draft.policy';
import { useMay } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { DeskGate } from '../part/desk-gate';
import { go, pages } from '../part/open-page';
import { DeskList } from './desk-list';
import './index.scss';

const scopes: readonly { readonly value: NoticeScope; readonly text: string; readonly writes: boolean }[] = [
  { value: 'toReach', text: '要通知', writes: false },
  { value: 'mine', text: '我写的', writes: true },
  { value: 'toApprove', text: '待审核', writes: true },
  { value: 'below', text: '别人的', writes: false },
];

/** 通知工作: what I have to carry to the doors, what I wrote, what waits for my second look, what others wrote. */
export default function NoticeWork() {
  const login = useLogin();
  const writes = useMay('notice.write');
  return (
    <Page
      title="通知工作"
      wide
      login={login.gate}
      bottom={
        writes && (
          <BottomBar>
            <Button id="write-notice" kind="primary" icon="plus" block onPress={() => go(pages.write())}>
              写通知
            </Button>
          </BottomBar>
        )
      }
    >
      <DeskGate permission="notice.reach" onLogin={() => void login.require()}>
        {(accountId) => <Lists key={accountId} accountId={accountId} writes={writes} />}
      </DeskGate>
    </Page>
  );
}

function Lists({ accountId, writes }: { readonly accountId: string; readonly writes: boolean }) {
  const begun = useBegunDraft(accountId);
  const [scope, setScope] = useState<NoticeScope>('toReach');
  const [state, setState] = useState<NoticeState | ''>('');
  const byState = scope === 'mine' || scope === 'below';
  return (
    <Slots>
      {begun && isBegun(begun) && (
        <Card flush>
          <Cell
            id="go-on"
            icon="report"
            title="接着写没写完的通知"
            detail={begun.title || begun.text}
            onPress={() => go(pages.write())}
          />
        </Card>
      )}
      <View className="notice-scope">
        <View className="notice-scope__which">
          <Segmented
            label="哪些通知"
            options={scopes.filter((one) => writes || !one.writes)}
            value={scope}
            onChange={setScope}
          />
        </View>
        {byState && (
          <Choice
            label="状态"
            id="state"
            groups={[{ options: [{ value: '', text: '全部状态' }, ...noticeStateOptions] }]}
            value={state}
            onChange={setState}
          />
        )}
      </View>
      <DeskList key={`${scope} ${state}`} scope={scope} state={byState && state ? state : null} />
    </Slots>
  );
}
