import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import type { SuggestionBox } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Fact } from '../../../components/fact';
import { Skeleton } from '../../../components/skeleton';
import {
  boxTags,
  lastOpenedText,
  nearDayText,
  scheduleText,
  weekdayText,
} from '../../../format/suggestion-box';
import { LoadedPage } from '../../../frame/loaded-page';
import { Page } from '../../../frame/page';
import { useMe } from '../../../services/session';
import { useQuery } from '../../../services/use-query';
import { BoxPage } from '../part/box-page';
import { go, pages } from '../part/open-page';
import { Tags } from '../part/tags';
import { Openings } from './openings';
import '../part/part.scss';

/** One box: where it hangs, for whom, its mornings and its openings. */
export default function BoxDetail() {
  return <BoxPage title="意见箱">{(id, accountId) => <Detail key={accountId} id={id} />}</BoxPage>;
}

function Detail({ id }: { readonly id: string }) {
  const query = useQuery(suggestionBoxApi.get, { params: { id } });
  return (
    <LoadedPage title="意见箱" query={query}>
      {(box) => (
        <Page title="意见箱" wide bottom={<Actions box={box} />}>
          <View className="box-columns">
            <Facts box={box} />
            <View className="box-columns__part">
              <Inside boxId={box.id} />
            </View>
          </View>
        </Page>
      )}
    </LoadedPage>
  );
}

/** What was in it, for those who may know. */
function Inside({ boxId }: { readonly boxId: string }) {
  const me = useMe();
  if (!me) return <Skeleton cards={1} />;
  if (me.permissions.includes('suggestionBox.readSlips')) return <Openings boxId={boxId} />;
  return <View className="secondary small">箱里的意见只有本网格和社区看得到</View>;
}

function Actions({ box: { id, availableActions } }: { readonly box: SuggestionBox }) {
  if (availableActions.length === 0) return null;
  return (
    <BottomBar>
      {availableActions.includes('change') && (
        <Button id="change-box" onPress={() => go(pages.change(id))}>
          修改
        </Button>
      )}
      {availableActions.includes('open') && (
        <Button id="open-box" kind="primary" block onPress={() => go(pages.open(id))}>
          记录开箱
        </Button>
      )}
    </BottomBar>
  );
}

function Facts({ box }: { readonly box: SuggestionBox }) {
  const { place, label, gridName, keeper, household, missedOn, weekday } = box;
  return (
    <View className="box-columns__part">
      <Card>
        <View className="box-head">
          <Tags tags={boxTags(box)} />
          <View className="box-head__title place">{place}</View>
          <View className="secondary">{label}</View>
        </View>
      </Card>
      {missedOn !== null && (
        <View className="box-problem">
          {`${nearDayText(missedOn)}（${weekdayText(weekday)}）上午应该开箱，没有开箱记录。请尽快两个人到场开箱，并记录。`}
        </View>
      )}
      <Card>
        <Fact name="所在网格">{gridName}</Fact>
        <Fact name="开箱时间">{scheduleText(box)}</Fact>
        <Fact name="上次开箱">{lastOpenedText(box)}</Fact>
        <Fact name="保管人">{keeper.name}</Fact>
        {household && (
          <Fact name="困难户">
            <View className="place">{household.address}</View>
          </Fact>
        )}
      </Card>
    </View>
  );
}
