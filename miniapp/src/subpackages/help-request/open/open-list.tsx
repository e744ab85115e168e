import { gridApi } from '@linge/shared/grid/grid.api';
import { helpRequestApi } from '@linge/shared/help-request/help-request.api';
import { HelpKind, HelpWhen } from '@linge/shared/help-request/help-request.schema';
import { helpKindText } from '@linge/shared/help-request/help-request-word';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { EmptyState } from '../../../components/empty-state';
import { Slots } from '../../../components/slots';
import { PagedItems } from '../../../frame/paged-items';
import { usePagedList } from '../../../services/use-paged-list';
import { useQuery } from '../../../services/use-query';
import { HelpRow } from '../part/help-row';
import './index.scss';

type Any<Value extends string> = Value | 'all';

const whenText: Readonly<Record<HelpWhen, string>> = { today: '今天', week: '一周内', flexible: '时间不限' };
const kinds = [
  { value: 'all' as const, text: '全部类别' },
  ...HelpKind.options.map((value) => ({ value, text: helpKindText[value] })),
];
const whens = [
  { value: 'all' as const, text: '哪天都行' },
  ...HelpWhen.options.map((value) => ({ value, text: whenText[value] })),
];

/** Those of the own grid first, then by the day. */
export function OpenList({ communityId }: { readonly communityId: string }) {
  const [kind, setKind] = useState<Any<HelpKind>>('all');
  const [when, setWhen] = useState<Any<HelpWhen>>('all');
  const [gridId, setGridId] = useState('all');
  const grids = useQuery(gridApi.listGrids, { query: { communityId } });
  const list = usePagedList(helpRequestApi.listOpen, {
    query: {
      communityId,
      ...(kind === 'all' ? {} : { kind }),
      ...(when === 'all' ? {} : { when }),
      ...(gridId === 'all' ? {} : { gridId }),
    },
  });
  const gridOptions = [
    { value: 'all', text: '全部网格' },
    ...(grids.state === 'ready' ? grids.data.items.map(({ id, name }) => ({ value: id, text: name })) : []),
  ];
  return (
    <Slots>
      <View className="help-filter">
        <Choice id="kind" label="类别" groups={[{ options: kinds }]} value={kind} onChange={setKind} />
        <Choice id="when" label="哪天" groups={[{ options: whens }]} value={when} onChange={setWhen} />
        <Choice
          id="grid"
          label="网格"
          groups={[{ options: gridOptions }]}
          value={gridId}
          onChange={setGridId}
        />
      </View>
      <PagedItems
        list={list}
        empty={<EmptyState icon="check" title="现在没有人等着帮忙" hint="有新的求助会用消息告诉您" />}
      >
        {(items) => (
          <Card flush>
            {items.map((item) => (
              <HelpRow key={item.id} item={item} />
            ))}
          </Card>
        )}
      </PagedItems>
    </Slots>
  );
}
