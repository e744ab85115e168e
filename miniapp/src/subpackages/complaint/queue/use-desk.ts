import { maxBatch } from '@linge/shared/complaint/complaint-batch.schema';
import type { QueueFilter } from '@linge/shared/complaint/complaint-list.schema';
import { typedNumber } from '@linge/shared/complaint/complaint-number';
import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { BatchOutcome } from '../../../services/complaint-batch.policy';
import { queueFilterOf } from '../../../services/queue-filter';
import { useSettling } from '../../../services/use-rested';
import { askedWords } from './desk-words';

/** What a sheet over the queue is for. */
export type DeskSheet = 'filter' | 'saved' | 'dispatch' | 'export';

/** The worker's desk: what the queue is narrowed by, what is picked out of it, and which sheet is open. */
export function useDesk() {
  const { params } = useRouter();
  const [filter, setFilter] = useState<QueueFilter>(() => queueFilterOf(params) ?? { state: 'submitted' });
  const [text, setText] = useState('');
  const [rested, setQ] = useSettling(text.trim());
  const [shown, setShown] = useState<readonly ComplaintSummary[]>([]);
  /** Null while nothing is being picked. */
  const [picked, setPicked] = useState<readonly ComplaintSummary[] | null>(null);
  const q = askedWords({ text, rested, picking: picked !== null });
  const [sheet, setSheet] = useState<DeskSheet | null>(null);
  const [outcome, setOutcome] = useState<BatchOutcome | null>(null);
  /** Counts the times that the list has to be fetched again. */
  const [turn, setTurn] = useState(0);

  const pick = (items: readonly ComplaintSummary[]) => {
    if (items.length > maxBatch) void Taro.showToast({ title: `一次最多 ${maxBatch} 件`, icon: 'none' });
    setPicked(items.slice(0, maxBatch));
  };
  const isPicked = (item: ComplaintSummary) => picked?.some(({ id }) => id === item.id) ?? false;
  return {
    filter,
    /** Another filter shows another list: what was picked from the old one is not on it any more. */
    setFilter: (changed: QueueFilter) => {
      setFilter(changed);
      setPicked((before) => before && []);
    },
    text,
    setText: (typed: string) => {
      setText(typed);
      // whoever knows the number of one wants that one, however it stands
      if (typedNumber(typed)) setFilter(({ state: _any, toVerify: _either, ...others }) => others);
      setPicked((before) => before && []);
    },
    q,
    /** A whole filter at once, words and all. */
    take: ({ q: words = '', ...rest }: QueueFilter) => {
      setFilter(rest);
      setText(words);
      setQ(words);
      setPicked(null);
      setSheet(null);
    },
    shown,
    setShown,
    picked,
    isPicked,
    toggle: (item: ComplaintSummary) => {
      const before = picked ?? [];
      pick(isPicked(item) ? before.filter(({ id }) => id !== item.id) : [...before, item]);
    },
    pickAll: () => pick(shown),
    startPicking: () => setPicked([]),
    stopPicking: () => {
      setQ(text.trim());
      setPicked(null);
    },
    sheet,
    /** What was typed just now counts: nothing is kept or done with a list that waits for the typing to rest. */
    open: (what: DeskSheet) => {
      setQ(text.trim());
      setSheet(what);
    },
    close: () => setSheet(null),
    outcome,
    turn,
    /** Told once, in a toast where all went well, else with what did not. */
    finish: (result: BatchOutcome) => {
      setSheet(null);
      setPicked(null);
      setTurn((before) => before + 1);
      if (result.refused.length > 0) setOutcome(result);
      else void Taro.showToast({ title: `已${result.what} ${result.done} 件`, icon: 'none' });
    },
    forgetOutcome: () => setOutcome(null),
  };
}

export type Desk = ReturnType<typeof useDesk>;
