import { isConflict } from './registry-problem';

/** Where somebody was faster, what they left is read: what was typed can be saved on top of it. */
export async function orReload<Answer>(
  sending: Promise<Answer>,
  list: { readonly reload: () => Promise<void> },
): Promise<Answer> {
  try {
    return await sending;
  } catch (error) {
    if (isConflict(error)) await list.reload();
    throw error;
  }
}
