export const dataExportReadyTopic = 'privacy.DataExportReady';

/** What the outbox keeps of it. */
export interface DataExportReady {
  readonly accountId: string;
  /** ISO 8601, UTC. */
  readonly readyAt: string;
}
