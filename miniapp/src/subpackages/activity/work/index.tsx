import type { ActivityState } from '@linge/shared/activity/activity.schema';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { useBegunActivity } from '../../../services/activity-draft';
import { isBegun } from '../../../services/activity-draft.policy';
import { useOrganises } from '../../../services/activity-organiser';
import { useLogin } from '../../../services/use-login';
import { DeskGate } from '../part/desk-gate';
import { go, pages } from '../part/open-page';
import { DeskList } from './desk-list';

type Shown = 'all' | Extract<ActivityState, 'draft' | 'published' | 'finished'>;

const shows: readonly { readonly value: Shown; readonly text: string }[] = [
  { value: 'all', text: '全部' },
  { value: 'published', text: '进行中' },
  { value: 'draft', text: '草稿' },
  { value: 'finished', text: '已结束' },
];

/** 组织活动: what I organise, by myself or with others. */
export default function ActivityWork() {
  const login = useLogin();
  const organises = useOrganises();
  return (
    <Page
      title="组织活动"
      wide
      login={login.gate}
      bottom={
        organises && (
          <BottomBar>
            <Button id="write-activity" kind="primary" icon="plus" block onPress={() => go(pages.write())}>
              办活动
            </Button>
          </BottomBar>
        )
      }
    >
      <DeskGate onLogin={() => void login.require()}>
        {(accountId) => <Lists key={accountId} accountId={accountId} />}
      </DeskGate>
    </Page>
  );
}

function Lists({ accountId }: { readonly accountId: string }) {
  const begun = useBegunActivity(accountId);
  const [shown, setShown] = useState<Shown>('all');
  return (
    <Slots>
      {begun && isBegun(begun) && (
        <Card flush>
          <Cell
            id="go-on"
            icon="report"
            title="接着写没写完的活动"
            detail={begun.title || begun.text || begun.place}
            onPress={() => go(pages.write())}
          />
        </Card>
      )}
      <Segmented label="哪些活动" options={shows} value={shown} onChange={setShown} />
      <DeskList key={shown} state={shown === 'all' ? null : shown} />
    </Slots>
  );
}
