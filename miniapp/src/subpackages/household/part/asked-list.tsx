import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import type { IconName } from '../../../components/icon';
import { ListEnd } from '../../../components/list-end';
import { StatusTag, type Tone } from '../../../components/status-tag';
import { timeText } from '../../../format/day';
import { TellMeCard } from '../../../frame/tell-me-card';
import { errorText } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import type { PagedList } from '../../../services/use-paged-list';

/** Something that I asked for and that the grid worker decides. */
interface Asked {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly createdAt: string;
  readonly availableActions: readonly string[];
}

/** A state in a word. */
export interface AskedTag {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly text: string;
}

interface AskedListProps<Item extends Asked> {
  readonly title: string;
  readonly list: PagedList<Item>;
  readonly tags: Readonly<Record<Item['state'], AskedTag>>;
  readonly nameOf: (item: Item) => string;
  /** What it says, above how it stands. */
  readonly children: (item: Item) => ReactNode;
  readonly withdraw: (item: Item) => Promise<unknown>;
  /** What a screen reader says of that button. */
  readonly withdrawLabel: (item: Item) => string;
}

/** What I asked for, newest first; nothing where there is none. */
export function AskedList<Item extends Asked>(props: AskedListProps<Item>) {
  const { title, list, tags, nameOf, children, withdraw, withdrawLabel } = props;
  const withdrawing = useAction(async (item: Item) => {
    try {
      await withdraw(item);
    } finally {
      // also where it was decided in the meantime
      await list.reload();
    }
  });
  if (list.state !== 'ready' || list.data.items.length === 0) return null;
  return (
    <Section title={title}>
      <Card flush>
        {list.data.items.map((item) => {
          const tag = tags[item.state as Item['state']];
          return (
            <Cell
              key={item.id}
              title={nameOf(item)}
              detail={
                <>
                  {children(item)}
                  <View className="row">
                    <StatusTag tone={tag.tone} icon={tag.icon}>
                      {tag.text}
                    </StatusTag>
                    <View className="note">{timeText(item.createdAt)}</View>
                  </View>
                </>
              }
              aside={
                item.availableActions.includes('withdraw') && (
                  <Button
                    label={withdrawLabel(item)}
                    disabled={withdrawing.busy}
                    onPress={() => withdrawing.run(item)}
                  >
                    撤回
                  </Button>
                )
              }
            />
          );
        })}
      </Card>
      {list.data.items.some(({ state }) => state === 'waiting') && (
        <TellMeCard templates={['requestResult']} title="有了结果告诉我" />
      )}
      <ListEnd
        hasMore={list.data.nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </Section>
  );
}
