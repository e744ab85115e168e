import type { RowKeysPlatform } from './row-keys.type';

const rowOf = (id: string) => document.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(id)}"]`);

/** Keys belong to a row while it, or something in it, has the focus: nowhere else does a letter do anything. */
export const rowKeyProps: RowKeysPlatform['rowKeyProps'] = (id, { current, selected, onKey, onFocus }) => ({
  'data-row-id': id,
  tabindex: current ? '0' : '-1',
  'aria-selected': String(selected),
  onFocus,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // a control in the row does with Enter and the space bar what it always does
    const own = event.target === event.currentTarget;
    const { key } = event;
    const pressed =
      key === 'ArrowDown' || key === 'j' ? 'down' : key === 'ArrowUp' || key === 'k' ? 'up' : null;
    const letter = key === 'x' ? 'select' : key === 'a' ? 'accept' : null;
    const asked =
      pressed ?? letter ?? (own && key === 'Enter' ? 'open' : own && key === ' ' ? 'select' : null);
    if (asked === null) return;
    event.preventDefault();
    onKey(asked);
  },
});

export const focusRow: RowKeysPlatform['focusRow'] = (id) => {
  const row = rowOf(id);
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
};

export const hasRowKeys = true;
