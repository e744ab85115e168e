import type { SendCadreReport, SentCadreReport } from '@linge/shared/cadre-report/cadre-report.schema';
import { ApiError } from '../../../services/api-error';

/** A report as it stands on the page. */
export type ReportWords = Omit<SendCadreReport, 'id'>;

/** By what a report is followed. */
export interface SentReport {
  readonly sent: SentCadreReport;
  /** What was written after the one that was taken in had gone out, and was not sent; null where nothing was. */
  readonly unsent: string | null;
}

interface ReportSenderOptions {
  readonly newId: () => string;
  readonly send: (report: SendCadreReport) => Promise<SentCadreReport>;
}

/**
 * Sends a report once, however often that takes. After a lost answer nobody knows whether it was taken in: then it goes
 * out again as it was, before anything that was changed, as its code can be had in no other way.
 */
export function reportSender({
  newId,
  send,
}: ReportSenderOptions): (words: ReportWords) => Promise<SentReport> {
  let id = newId();
  let unsure: SendCadreReport | null = null;
  return async function deliver(words): Promise<SentReport> {
    const earlier = unsure;
    const report = earlier ?? { ...words, id };
    const changed = JSON.stringify(report) !== JSON.stringify({ ...words, id: report.id });
    try {
      const sent = await send(report);
      unsure = null;
      return { sent, unsent: changed ? words.text : null };
    } catch (error) {
      const fate = fateAfter(error);
      if (fate === 'unknown') unsure = report;
      if (fate === 'unknown' || fate === 'waits') throw error;
      unsure = null;
      // Under another id, should the earlier one still be on its way.
      if (earlier || fate === 'taken') id = newId();
      if (earlier && fate === 'refused' && changed) return deliver(words);
      throw error;
    }
  };
}

/** What became of a report that was answered by an error; `waits`: this try changed nothing. */
function fateAfter(error: unknown): 'unknown' | 'waits' | 'taken' | 'refused' {
  if (!(error instanceof ApiError) || error.status >= 500) return 'unknown';
  if (error.status === 429) return 'waits';
  return error.code === 'ID_ALREADY_USED' ? 'taken' : 'refused';
}
