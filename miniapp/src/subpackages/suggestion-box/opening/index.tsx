import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import type { BoxOpening, SuggestionBox } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { nearDayText, openingTag } from '../../../format/suggestion-box';
import { LoadedPage } from '../../../frame/loaded-page';
import { Page } from '../../../frame/page';
import { openBinary } from '../../../services/transfer';
import { useAction } from '../../../services/use-action';
import { useQuery, type Query } from '../../../services/use-query';
import { BoxPage } from '../part/box-page';
import { Tags } from '../part/tags';
import type { TypedAnswer } from './answer-form';
import { SlipCard } from './slip-card';
import '../part/part.scss';
import './index.scss';

/** One opening with its slips, and the sheet that answers them. */
export default function Opening() {
  return (
    <BoxPage title="开箱记录">
      {(id, accountId) => <Loaded key={accountId} id={id} accountId={accountId} />}
    </BoxPage>
  );
}

function Loaded({ id, accountId }: { readonly id: string; readonly accountId: string }) {
  const opening = useQuery(suggestionBoxApi.getOpening, { params: { id } });
  const boxId = opening.state === 'ready' ? opening.data.boxId : null;
  const box = useQuery(suggestionBoxApi.get, boxId ? { params: { id: boxId } } : null);
  return (
    <LoadedPage title="开箱记录" query={opening}>
      {(found) => (
        <LoadedPage title="开箱记录" query={box}>
          {(its) => <Slips opening={found} box={its} query={opening} accountId={accountId} />}
        </LoadedPage>
      )}
    </LoadedPage>
  );
}

interface SlipsProps {
  readonly opening: BoxOpening;
  readonly box: SuggestionBox;
  readonly query: Query<BoxOpening>;
  readonly accountId: string;
}

function Slips({ opening, box, query, accountId }: SlipsProps) {
  const { id, day, people, slips } = opening;
  const [typed, setTyped] = useState<Readonly<Record<string, TypedAnswer>>>({});
  const print = useAction(async () => {
    await openBinary(suggestionBoxApi.printAnswers, { params: { id } }, `意见箱答复-${box.place}-${day}.pdf`);
    void Taro.showToast({ title: '答复单已生成，用 A4 纸打印', icon: 'none', duration: 3000 });
  });
  return (
    <Page
      title="开箱记录"
      wide
      bottom={
        slips.length > 0 && (
          <BottomBar>
            <Button id="print-answers" icon="print" block busy={print.busy} onPress={print.run}>
              {print.busy ? '正在生成…' : '打印答复单'}
            </Button>
          </BottomBar>
        )
      }
    >
      <Card>
        <View className="box-head">
          <Tags tags={[openingTag(opening)]} />
          <View className="box-head__title">{`${nearDayText(day)}开箱`}</View>
          <View className="place">{`${box.place} ${box.label}`}</View>
          <View className="secondary small">{`${people.map(({ name }) => name).join('、')}在场`}</View>
        </View>
      </Card>
      {slips.length === 0 && <EmptyState icon="message" title="箱里没有意见" hint="下个开箱的上午再来看看" />}
      <View className="slips">
        {slips.map((slip) => (
          <SlipCard
            key={slip.id}
            slip={slip}
            accountId={accountId}
            typed={typed[slip.id] ?? {}}
            onType={(answer) => setTyped((before) => ({ ...before, [slip.id]: answer }))}
            onChanged={query.reload}
          />
        ))}
      </View>
    </Page>
  );
}
