import type { ListedCheckIn } from '@linge/shared/check-in/check-in-desk.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { ListEnd } from '../../../components/list-end';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { TextField } from '../../../components/text-field';
import { foundIn, type ListedPart } from '../../../services/check-in-mark.policy';
import { useRested } from '../../../services/use-rested';
import { useWide } from '../../../services/use-wide';
import { RollRow } from './roll-row';
import { RollTable } from './roll-table';

export interface RollListProps {
  readonly items: readonly ListedCheckIn[];
  /** One can be there: before, only who will not come is noted. */
  readonly opened: boolean;
  readonly onMark: (item: ListedCheckIn) => void;
  readonly onOpen: (item: ListedCheckIn) => void;
}

const parts: readonly { readonly value: ListedPart; readonly text: string }[] = [
  { value: 'all', text: '全部' },
  { value: 'unmarked', text: '还没到' },
  { value: 'claimed', text: '等您确认' },
  { value: 'present', text: '已到' },
];

/** What WeChat is handed at once stays small. */
const pageSize = { phone: 10, wide: 50 };

/** Everybody of a session, to be found by name and ticked. */
export function RollList({ items, opened, onMark, onOpen }: RollListProps) {
  const wide = useWide();
  const [part, setPart] = useState<ListedPart>('all');
  const [typed, setTyped] = useState('');
  const step = wide ? pageSize.wide : pageSize.phone;
  const [pages, setPages] = useState(1);
  const search = useRested(typed);
  const found = foundIn(items, part, search);
  const shown = found.slice(0, pages * step);
  const anew =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setPages(1);
    };
  return (
    <Slots>
      <TextField
        id="find-person"
        label="找姓名或序号"
        placeholder="姓名或序号"
        max={20}
        value={typed}
        onChange={anew(setTyped)}
      />
      <Segmented label="哪些人" options={parts} value={part} onChange={anew(setPart)} />
      {shown.length === 0 ? (
        <EmptyState icon="people" {...nothing(items.length, search)} />
      ) : wide ? (
        <RollTable items={shown} opened={opened} onMark={onMark} onOpen={onOpen} />
      ) : (
        <Card flush>
          {shown.map((item) => (
            <RollRow key={item.signUpId} {...{ item, opened, onMark, onOpen }} />
          ))}
        </Card>
      )}
      {shown.length > 0 && (
        <View>
          <ListEnd hasMore={shown.length < found.length} loading={false} onMore={() => setPages(pages + 1)} />
        </View>
      )}
    </Slots>
  );
}

function nothing(all: number, search: string): { readonly title: string; readonly hint?: string } {
  if (all === 0) return { title: '还没有人报上', hint: '来了的人可以“现场加人”' };
  if (search.trim())
    return { title: `没有找到“${search.trim()}”`, hint: '看看“全部”；没报名的可以“现场加人”' };
  return { title: '这里没有人' };
}
