import type { CheckInSession, ListedCheckIn } from '@linge/shared/check-in/check-in-desk.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { WalkInSheet } from '../../../frame/walk-in-sheet';
import { phaseAt } from '../../../services/check-in-code.policy';
import { hoursParts } from '../../../services/check-in-hours.policy';
import { countsOf } from '../../../services/check-in-mark.policy';
import type { KeptDesk, Roll } from '../../../services/check-in-roll';
import { useNow } from '../../../services/use-now';
import { useWide } from '../../../services/use-wide';
import { go, pages } from '../part/open-page';
import type { SessionOf } from '../part/use-session';
import { CodeScreen } from './code-screen';
import { PersonSheet } from './person-sheet';
import { RollHead } from './roll-head';
import { RollList } from './roll-list';
import { PassSheet } from './pass-sheet';
import { Unsent } from './unsent';
import { useMarking } from './use-marking';
import { useOthers } from './use-others';
import { useScanning } from './use-scanning';
import '../part/check-in.scss';
import './session-desk.scss';

interface SessionDeskProps {
  readonly of: SessionOf;
  readonly desk: KeptDesk;
  readonly entry: CheckInSession;
  readonly roll: Roll;
  /** What is shown may be old: it could not be read anew. */
  readonly stale: boolean;
  readonly reload: () => Promise<unknown>;
  readonly onChoose: (startsAt: string) => void;
}

type Shown = 'code' | 'list';

/** Milliseconds between two looks at the clock. */
const lookMs = 15_000;

const shows: readonly { readonly value: Shown; readonly text: string }[] = [
  { value: 'code', text: '签到码' },
  { value: 'list', text: '名单' },
];

/** One session: the code and the list, one at a time on a phone, side by side where there is room. */
export function SessionDesk({ of, desk, entry, roll, stale, reload, onChoose }: SessionDeskProps) {
  const wide = useWide();
  const [shown, setShown] = useState<Shown>('code');
  const [big, setBig] = useState(false);
  const [asked, setPerson] = useState<string | null>(null);
  const hasOpened = phaseAt(entry, useNow(lookMs) + desk.ahead) !== 'notYet';
  const [adding, setAdding] = useState(false);
  const marking = useMarking({ of, desk, entry, roll });
  const scanning = useScanning(marking);
  useOthers(of, entry.phase !== 'over', reload);
  const onMark = (item: ListedCheckIn) =>
    marking.mark(item, 'present', item.claimedAt ? { time: item.claimedAt } : {});
  const person = marking.items.find(({ signUpId }) => signUpId === asked);
  const { toConfirm, own, confirmed } = hoursParts(marking.items);
  const hasHours = toConfirm.length + own.length + confirmed.length > 0;
  const code = <CodeScreen desk={desk} roll={roll} entry={entry} big={wide ? big : null} onBig={setBig} />;
  const list = (
    <RollList
      items={marking.items}
      opened={hasOpened}
      onMark={onMark}
      onOpen={(item) => setPerson(item.signUpId)}
    />
  );
  return (
    <Page
      title="签到台"
      wide
      bottom={
        !(wide && big) && (
          <BottomBar>
            <Button id="add-walk-in" icon="plus" onPress={() => setAdding(true)}>
              现场加人
            </Button>
            <Button id="scan-pass" kind="primary" icon="scan" busy={scanning.busy} onPress={scanning.run}>
              {scanning.canScan ? '扫对方的码' : '输入对方的码'}
            </Button>
          </BottomBar>
        )
      }
      over={
        <Slots>
          {person && (
            <PersonSheet item={person} opened={hasOpened} marking={marking} onClose={() => setPerson(null)} />
          )}
          {scanning.typing && <PassSheet onPass={scanning.take} onClose={scanning.close} />}
          {adding && (
            <WalkInSheet
              roles={desk.roles}
              done="已加上，记为已到"
              send={marking.addWalkIn}
              onClose={() => setAdding(false)}
              onDone={() => setAdding(false)}
            />
          )}
        </Slots>
      }
    >
      {wide && big ? (
        code
      ) : (
        <Slots>
          <RollHead desk={desk} entry={entry} counts={countsOf(marking.items)} onChoose={onChoose} />
          <Unsent marking={marking} stale={stale} />
          {hasHours && (
            <Card flush>
              <Cell
                id="go-hours"
                icon="clock"
                title="确认时长"
                detail={
                  toConfirm.length > 0 ? `${toConfirm.length} 人的服务时长等您确认` : '没有等您确认的了'
                }
                onPress={() => go(pages.hours(of.activityId, of.startsAt))}
              />
            </Card>
          )}
          {wide ? (
            <View className="session-desk">
              <View className="session-desk__code">{code}</View>
              <View className="session-desk__list">{list}</View>
            </View>
          ) : (
            <Slots>
              <Segmented label="看什么" options={shows} value={shown} onChange={setShown} />
              {shown === 'code' ? code : list}
            </Slots>
          )}
        </Slots>
      )}
    </Page>
  );
}
