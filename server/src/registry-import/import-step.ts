/** Tells how far a step is, and keeps its lease. @throws LeaseLost */
export type Progress = (done: number, total: number) => Promise<void>;
