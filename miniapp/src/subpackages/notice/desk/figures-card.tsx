import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import { View } from '@tarojs/components';
import { BarChart } from '../../../components/bar-chart';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Fact } from '../../../components/fact';
import { reachBars, reachedShareText, toldText } from '../../../format/notice-reach';
import { countText } from '../../../format/number';
import { errorText } from '../../../services/error-text';
import { useQuery } from '../../../services/use-query';
import { go, pages } from '../part/open-page';
import '../part/figure.scss';

/** How many were reached, of those whom I may see; each grid leads to its households where they are mine. */
export function FiguresCard({ desk }: { readonly desk: NoticeDesk }) {
  const { id, needsAcknowledgement, canReach } = desk;
  const query = useQuery(noticeDeskApi.figures, { params: { id }, query: {} });
  if (query.state === 'loading') {
    return (
      <Card>
        <View className="secondary">正在统计…</View>
      </Card>
    );
  }
  if (query.state === 'error') {
    return (
      <Card>
        <View className="stack">
          <View>{errorText(query.error)}</View>
          <View className="row">
            <Button onPress={() => void query.reload()}>再试一次</Button>
          </View>
        </View>
      </Card>
    );
  }
  const { total, grids } = query.data;
  const told = toldText(total);
  return (
    <Section title="通知到多少户">
      <Card>
        <View className="stack">
          <View className="figure-total number">{reachedShareText(total)}</View>
          <BarChart title="住户" unit="户" bars={reachBars(total, needsAcknowledgement)} />
          <View>
            <Fact name="共">{`${countText(total.households)} 户，其中 ${countText(total.householdsWithApp)} 户用小程序`}</Fact>
            <Fact name="看过的人">
              {`${countText(total.people)} 人里 ${countText(total.peopleRead)} 人看过${
                needsAcknowledgement ? `，${countText(total.peopleAcknowledged)} 人确认` : ''
              }`}
            </Fact>
            {told && <Fact name="怎么告知">{told}</Fact>}
          </View>
        </View>
      </Card>
      {grids.length > 1 && (
        <Card>
          <BarChart
            title="各网格没通知到的户"
            unit="户"
            bars={grids.map(({ gridId, name, toReach }) => ({
              name,
              value: toReach,
              onOpen: canReach ? () => go(`${pages.households(id)}&gridId=${gridId}`) : undefined,
            }))}
          />
        </Card>
      )}
    </Section>
  );
}
