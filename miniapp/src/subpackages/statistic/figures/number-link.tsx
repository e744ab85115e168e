import { Pressable } from '../../../components/pressable';
import { countText } from '../../../format/number';

interface NumberLinkProps {
  readonly count: number;
  /** What is counted, for a screen reader: `第3网格 流动人口`. */
  readonly what: string;
  /** Left out where there is no list behind it. */
  readonly onOpen: (() => void) | undefined;
}

/** A number of a table, and the way to those whom it counts. */
export function NumberLink({ count, what, onOpen }: NumberLinkProps) {
  if (!onOpen) return <>{countText(count)}</>;
  return (
    <Pressable
      className="number-link"
      role="link"
      label={`${what} ${countText(count)}，看名单`}
      onPress={onOpen}
    >
      {countText(count)}
    </Pressable>
  );
}
