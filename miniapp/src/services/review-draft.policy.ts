import type { ActivityReviewDesk, SaveReview } from '@linge/shared/activity-review/activity-review.schema';
import { typedDay } from '../format/day-input';
import type { DraftNaming, DraftPerson, ReviewDraft } from './review-draft.type';

const unnamed: DraftNaming = { nobody: false, people: [] };

export function namingOf({ naming }: Pick<ReviewDraft, 'naming'>, pictureId: string): DraftNaming {
  return naming[pictureId] ?? unnamed;
}

/** As the server has it, to go on with. */
export function reviewDraftOf({ version, text, pictures }: ActivityReviewDesk): ReviewDraft {
  return {
    version,
    text: text ?? '',
    pictures: pictures.map(({ id }) => id),
    photos: [],
    naming: Object.fromEntries(
      pictures.map(({ id, nobody, people }): [string, DraftNaming] => [
        id,
        {
          nobody,
          people: people.map(({ signUpId, name, spot }) => ({
            ...{ signUpId, name },
            spot: spot && { with: spot.with, day: spot.day },
          })),
        },
      ]),
    ),
  };
}

function personOf({ signUpId, spot }: DraftPerson) {
  const day = spot && typedDay(spot.day);
  return { signUpId, spot: spot && day ? { with: spot.with.trim(), day } : null };
}

export function reviewBody(draft: ReviewDraft): SaveReview {
  const ids = [...draft.pictures, ...draft.photos.map(({ id }) => id)];
  return {
    version: draft.version,
    text: draft.text.trim(),
    pictures: ids.map((id) => {
      const { nobody, people } = namingOf(draft, id);
      return { id, nobody, people: nobody ? [] : people.map(personOf) };
    }),
  };
}

/** Whether what is written says the same as what the server has. */
export function isSameReview(draft: ReviewDraft, desk: ActivityReviewDesk): boolean {
  const kept = reviewBody({ ...reviewDraftOf(desk), version: draft.version });
  return JSON.stringify(reviewBody(draft)) === JSON.stringify(kept);
}
