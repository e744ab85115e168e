import type { SimilarComplaint } from '@linge/shared/complaint/complaint-follow.schema';
import type { DraftFiling } from './complaint-draft';

/** What is offered of something that neighbours reported already. */
export interface SimilarOffer {
  /** `follow`: hears of its answers. `join`: somebody else does. Of `look` it is only shown, and what was written stays. */
  readonly kind: 'follow' | 'join' | 'look';
  readonly title: string;
  readonly button: string;
}

/**
 * To whoever reports it themselves, or writes it down for somebody. Only somebody of the registry who has an account can
 * be joined to it: of anybody else nothing would be kept, and what they said has to be filed.
 * @param filing of one's own report undefined
 */
export function similarOffer(
  { mine, people }: Pick<SimilarComplaint, 'mine' | 'people'>,
  filing: DraftFiling | undefined,
): SimilarOffer {
  if (filing) {
    return joiner(filing) === null
      ? { kind: 'look', title: `${people} 位居民已反映类似的事`, button: '看这一件' }
      : { kind: 'join', title: `${people} 位居民已反映，并入这一件？`, button: '并入这一件' };
  }
  if (!mine) return { kind: 'follow', title: `${people} 位邻居已反映，跟进这一件？`, button: '跟进这一件' };
  const title = people > 1 ? `您和 ${people - 1} 位邻居已反映或跟进` : '您已经反映过类似的事';
  return { kind: 'look', title, button: '看进展' };
}

/** The resident who can be had to follow what a neighbour reported; null while there is none, or that is not known. */
export function joiner({ teller }: DraftFiling): string | null {
  return teller?.kind === 'resident' && teller.hasAccount ? teller.id : null;
}
