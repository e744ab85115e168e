import type { ActivityTag as Tag } from '../format/activity';
import { StatusTag } from './status-tag';

/** How an activity or a sign-up stands, in a word; `text` where another word says the same here. */
export function ActivityTag({ tag, text = tag.text }: { readonly tag: Tag; readonly text?: string }) {
  return (
    <StatusTag tone={tag.tone} {...(tag.icon ? { icon: tag.icon } : {})}>
      {text}
    </StatusTag>
  );
}
