interface Placed {
  readonly id: string;
  readonly position: number;
}

/** What has to be written so that one of a list stands a place further up (-1) or down (1). */
export function movedBy<Item extends Placed>(
  items: readonly Item[],
  id: string,
  by: -1 | 1,
): readonly { readonly item: Item; readonly position: number }[] {
  const from = items.findIndex((item) => item.id === id);
  const moving = items[from];
  const passed = items[from + by];
  if (!moving || !passed) return [];
  const order = [...items];
  order[from] = passed;
  order[from + by] = moving;
  return order.flatMap((item, index) => (item.position === index + 1 ? [] : [{ item, position: index + 1 }]));
}
