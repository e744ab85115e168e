import type { Interaction } from '../../weapp-host/browser/host-options';

/** Budgets of `setData`, in bytes of JSON. */
export const FIRST_RENDER_BYTES = 128 * 1024;
export const INTERACTION_BYTES = 32 * 1024;

/** Interactions that sent more to the view than they may. */
export function overBudget(interactions: Interaction[]): Interaction[] {
  return interactions.filter(
    ({ bytes, openedPage }) => bytes > (openedPage ? FIRST_RENDER_BYTES : INTERACTION_BYTES),
  );
}
