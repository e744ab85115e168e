import { linkedId } from './link-id';

/** The activity that a page was opened for; its link is `https://HOST/a/{id}`. Null for none. */
export const activityIdOf = (params: Readonly<Partial<Record<string, string>>>) => linkedId(params, 'a');
