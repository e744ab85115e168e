import { gridApi } from '@linge/shared/grid/grid.api';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { ErrorState } from '../../../components/error-state';
import { Slots } from '../../../components/slots';
import { LoadedPage } from '../../../frame/loaded-page';
import { Page } from '../../../frame/page';
import { usePlace } from '../../../services/place';
import { useMe } from '../../../services/session';
import { useQuery } from '../../../services/use-query';
import { MonthView } from './month-view';
import './index.scss';

/** 活动日历: what is on in a community, month by month. */
export default function ActivityCalendarPage() {
  const { communityId: asked } = useRouter().params;
  const place = usePlace();
  const home = useMe()?.account.homes[0] ?? null;
  const communities = useQuery(gridApi.listCommunities, {});
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <LoadedPage title="活动日历" query={communities}>
      {({ items }) => {
        const options = items.map(({ id, name }) => ({ value: id, text: name }));
        const wanted = [chosen, asked, place?.communityId, home?.communityId];
        const communityId = wanted.find((id) => items.some((one) => one.id === id)) ?? items[0]?.id;
        return (
          <Page title="活动日历">
            {communityId ? (
              <Slots>
                {options.length > 1 && (
                  <Choice
                    label="社区"
                    id="community"
                    groups={[{ options }]}
                    value={communityId}
                    onChange={setChosen}
                  />
                )}
                <MonthView key={communityId} communityId={communityId} />
              </Slots>
            ) : (
              <ErrorState text="这里还没有开通的社区，请联系您所在的社区居委会" />
            )}
          </Page>
        );
      }}
    </LoadedPage>
  );
}
