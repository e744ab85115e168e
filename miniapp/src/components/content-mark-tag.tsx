import type { ContentMark } from '@linge/shared/content-check/content-mark.schema';
import { markText } from '../format/content-check';
import { StatusTag } from './status-tag';

/** That others do not see what it stands beside; nothing where they do. */
export function ContentMarkTag({ check }: { readonly check: ContentMark | undefined }) {
  if (!check) return null;
  return <StatusTag tone={check === 'waiting' ? 'warn' : 'accent'}>{markText[check]}</StatusTag>;
}
