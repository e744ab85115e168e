import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeFigures } from '@linge/shared/notice/notice-reach.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Choice } from '../../../components/choice';
import { ErrorState } from '../../../components/error-state';
import { reachedShareText, reachOptions } from '../../../format/notice-reach';
import { LoadedPage } from '../../../frame/loaded-page';
import { Page } from '../../../frame/page';
import { startTicks, undoTick, useTicks } from '../../../services/notice-telling';
import { waitingTicks, type QueuedTick } from '../../../services/notice-telling.policy';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { DeskGate } from '../part/desk-gate';
import { HouseholdList, type Narrowed } from './household-list';
import { LastTick } from './last-tick';
import './index.scss';
import '../part/figure.scss';

/** 逐户通知到: the households still to reach, building by building, to be called or visited and ticked off. */
export default function NoticeHouseholds() {
  const { id = '', gridId = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) return <Loaded key={session.account.id} id={id} gridId={gridId} />;
  return (
    <Page title="逐户通知到" login={login.gate}>
      {id ? (
        <DeskGate permission="notice.reach" onLogin={() => void login.require()}>
          {() => null}
        </DeskGate>
      ) : (
        <ErrorState text="没有找到这条通知，请从列表重新打开" />
      )}
    </Page>
  );
}

function Loaded({ id, gridId }: { readonly id: string; readonly gridId: string }) {
  const desk = useQuery(noticeDeskApi.getDesk, { params: { id } });
  const figures = useQuery(noticeDeskApi.figures, { params: { id }, query: {} });
  const { queue, settled } = useTicks();
  const { reload } = figures;
  useEffect(startTicks, []);
  useEffect(() => {
    if (settled.length > 0) void reload();
  }, [settled, reload]);
  return (
    <LoadedPage title="逐户通知到" query={desk}>
      {({ title, needsAcknowledgement }) => (
        <LoadedPage title="逐户通知到" query={figures}>
          {(counted) => (
            <Households
              noticeId={id}
              title={title}
              needsAcknowledgement={needsAcknowledgement}
              figures={counted}
              gridId={gridId}
              queue={queue}
              settled={settled}
            />
          )}
        </LoadedPage>
      )}
    </LoadedPage>
  );
}

interface HouseholdsProps {
  readonly noticeId: string;
  readonly title: string;
  readonly needsAcknowledgement: boolean;
  readonly figures: NoticeFigures;
  readonly gridId: string;
  readonly queue: readonly QueuedTick[];
  readonly settled: readonly QueuedTick[];
}

function Households(props: HouseholdsProps) {
  const { noticeId, title, needsAcknowledgement, figures, queue, settled } = props;
  const [narrowed, setNarrowed] = useState<Narrowed>({
    status: 'toReach',
    gridId: props.gridId,
    building: null,
  });
  const [last, setLast] = useState<{ readonly tick: QueuedTick; readonly address: string } | null>(null);
  const waiting = waitingTicks(queue, noticeId);
  const change = (part: Partial<Narrowed>) => setNarrowed((before) => ({ ...before, ...part }));
  return (
    <Page
      title="逐户通知到"
      wide
      bottom={
        last && (
          <LastTick
            {...last}
            onUndo={() => {
              undoTick(last.tick);
              setLast(null);
            }}
            onClose={() => setLast(null)}
          />
        )
      }
    >
      <View className="stack">
        <View className="strong">{title}</View>
        <View className="number">{reachedShareText(figures.total)}</View>
        {waiting > 0 && (
          <View className="secondary small">{`${waiting} 户已记在手机上，网络好了自动上传`}</View>
        )}
      </View>
      <View className="households-filter">
        <Choice
          label="情况"
          id="status"
          groups={[{ options: reachOptions(needsAcknowledgement) }]}
          value={narrowed.status}
          onChange={(status) => change({ status, building: null })}
        />
        {figures.grids.length > 1 && (
          <Choice
            label="网格"
            id="grid"
            groups={[
              {
                options: [
                  { value: '', text: '全部网格' },
                  ...figures.grids.map((grid) => ({ value: grid.gridId, text: grid.name })),
                ],
              },
            ]}
            value={narrowed.gridId}
            onChange={(gridId) => change({ gridId, building: null })}
          />
        )}
      </View>
      <HouseholdList
        key={`${narrowed.status} ${narrowed.gridId} ${narrowed.building?.id ?? ''}`}
        noticeId={noticeId}
        needsAcknowledgement={needsAcknowledgement}
        narrowed={narrowed}
        queue={queue}
        settled={settled}
        onBuilding={(building) => change({ building })}
        onTicked={(tick, address) => setLast({ tick, address })}
      />
    </Page>
  );
}
