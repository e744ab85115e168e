import type { ComplaintEventType } from '@linge/shared/complaint/complaint.schema';
import type { PhotoSide, ReleaseDesk } from '@linge/shared/public-record/public-record.schema';
import type { ReleasableComplaint } from '../complaint/complaint-release.service.js';
import { publicPlace } from './public-record.policy.js';

/** Steps that say what came of it. */
const outcomes: readonly ComplaintEventType[] = [
  'ComplaintResolved',
  'ComplaintUnitReported',
  'ComplaintRejected',
];
const titleLength = 40;

/** Words to begin with: where and what, what was reported, what was said to be done last. */
export function suggestionOf({
  category,
  place,
  text,
  steps,
}: ReleasableComplaint): ReleaseDesk['suggestion'] {
  const where = publicPlace(place).replace(/\s+/g, '');
  const answer = steps.filter(({ type, note }) => outcomes.includes(type) && note).at(-1)?.note ?? '';
  return { title: [...`${where}${category.name}问题`].slice(0, titleLength).join(''), text, answer };
}

/** All pictures of a complaint; those of a step that says what came of it show that. */
export function photoSides({ steps }: ReleasableComplaint): ReleaseDesk['photos'] {
  return steps.flatMap(({ type, photos }) => {
    const side: PhotoSide = outcomes.includes(type) ? 'after' : 'before';
    return photos.map((photo) => ({ ...photo, side }));
  });
}
