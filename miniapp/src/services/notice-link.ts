import { linkedId } from './link-id';

/** The notice that a page was opened for; its link is `https://HOST/n/{id}`. Null for none. */
export const noticeIdOf = (params: Readonly<Partial<Record<string, string>>>) => linkedId(params, 'n');
