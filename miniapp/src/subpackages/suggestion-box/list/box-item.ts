import type { SuggestionBox } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { boxTags } from '../../../format/suggestion-box';
import { go, pages } from '../part/open-page';

/** What a list of boxes needs, as cards or as a table. */
export interface BoxViewProps {
  readonly items: readonly SuggestionBox[];
  /** Whether the grid is worth telling. */
  readonly severalGrids: boolean;
}

export function openBox({ id }: Pick<SuggestionBox, 'id'>): void {
  go(pages.box(id));
}

export function recordOpening({ id }: Pick<SuggestionBox, 'id'>): void {
  go(pages.open(id));
}

/** Whether today is one of its mornings, or one that was missed has to be made up for. */
export function isDue(box: SuggestionBox): boolean {
  const due = boxTags(box).some(({ tone }) => tone === 'accent' || tone === 'warn');
  return due && box.availableActions.includes('open');
}
