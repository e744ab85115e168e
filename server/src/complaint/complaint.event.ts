import type { ComplaintEvent } from './entities/complaint-event.entity.js';

/** What most steps leave open: nothing was said, nothing was rated, nobody was handed anything. */
export const unsaid = {
  handlerAccountId: null,
  handlerRole: null,
  note: null,
  rating: null,
  detail: null,
} as const satisfies Partial<ComplaintEvent>;
