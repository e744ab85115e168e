import { helpRequestApi } from '@linge/shared/help-request/help-request.api';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { PagedItems } from '../../../frame/paged-items';
import { useVolunteerCommunities } from '../../../services/help-request';
import { usePagedList } from '../../../services/use-paged-list';
import { HelpRow } from '../part/help-row';
import { go, pages } from '../part/open-page';

const lists = {
  asked: {
    text: '我的求助',
    endpoint: helpRequestApi.listOwn,
    empty: { title: '还没有求助过', hint: '买菜、修水龙头、读信、陪着走走，点“请人帮忙”' },
  },
  taken: {
    text: '我接的',
    endpoint: helpRequestApi.listTaken,
    empty: { title: '还没有接过', hint: '点“谁要帮忙”，看看能不能帮一把' },
  },
} as const;
type Which = keyof typeof lists;

const options = (Object.keys(lists) as Which[]).map((value) => ({ value, text: lists[value].text }));

/** Of a volunteer both lists, of everybody else what they asked for. */
export function OwnHelp() {
  const volunteers = useVolunteerCommunities().length > 0;
  const [which, setWhich] = useState<Which>('asked');
  return (
    <Slots>
      {volunteers && (
        <Card flush>
          <Cell
            id="go-open"
            icon="people"
            title="谁要帮忙"
            detail="本网格的在最前面，接下来就能看到住址"
            onPress={() => go(pages.open)}
          />
        </Card>
      )}
      {volunteers && <Segmented label="看什么" options={options} value={which} onChange={setWhich} />}
      <OwnList key={which} which={which} />
    </Slots>
  );
}

function OwnList({ which }: { readonly which: Which }) {
  const { endpoint, empty } = lists[which];
  const list = usePagedList(endpoint, { query: {} });
  return (
    <PagedItems list={list} empty={<EmptyState icon="people" {...empty} />}>
      {(items) => (
        <Card flush>
          {items.map((item) => (
            <HelpRow key={item.id} item={item} withState />
          ))}
        </Card>
      )}
    </PagedItems>
  );
}
