import type {
  CadreReportAbout,
  CadreReportDesk,
  CadreReportRecipient,
} from '@linge/shared/cadre-report/cadre-report.schema';
import type { ChainLink, ChainLinkKind } from '@linge/shared/door/door.schema';

/** What is being written; it is kept in the page alone and gone with it. */
export interface ReportDraft {
  readonly about: CadreReportAbout;
  /** The link of the chain that was chosen; null where somebody else is named in words. */
  readonly link: ChainLinkKind | null;
  /** Typed. */
  readonly who: string;
  readonly text: string;
  /** Null as long as the reporter left it as it is suggested. */
  readonly to: CadreReportDesk | null;
}

export const emptyReport: ReportDraft = { about: 'person', link: null, who: '', text: '', to: null };

/** The same for another community: what was written stays, whom its own chain and named person stand for does not. */
export function draftElsewhere({ about, ...draft }: ReportDraft): ReportDraft {
  return { ...draft, about: about === 'recipient' ? 'person' : about, link: null, to: null };
}

/** Whether it can be about nobody but those who lead the community, or the named person: then the town alone hears. */
export function mustGoToTown(
  { about, link }: ReportDraft,
  { named }: Pick<CadreReportRecipient, 'named'>,
  chosen: Pick<ChainLink, 'personName'> | undefined,
): boolean {
  if (!named || about !== 'person' || link === 'community') return true;
  return chosen?.personName === named.name;
}

/** Where it is to go unless the reporter says otherwise: to the named person only where the chain says whom it is about. */
export function deskFor(
  draft: ReportDraft,
  recipient: Pick<CadreReportRecipient, 'named'>,
  chosen: Pick<ChainLink, 'personName'> | undefined,
): CadreReportDesk {
  if (mustGoToTown(draft, recipient, chosen)) return 'town';
  return draft.to ?? (chosen ? 'named' : 'town');
}

/** What is missing, beside its field. */
export function missingIn({ about, link, who, text }: ReportDraft): Readonly<Record<string, string>> {
  const length = text.trim().length;
  return {
    ...(about === 'person' && link === null && !who.trim() ? { who: '请写明反映的是谁' } : {}),
    ...(length < 10 ? { text: length === 0 ? '请写明情况' : '太短了，请至少写 10 个字' } : {}),
  };
}
