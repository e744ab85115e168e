import { FormField } from '../../../../components/form-field';
import { Rating } from '../../../../components/rating';
import { scoreNames } from '../../../../services/complaint-action-form';
import type { FieldProps } from './field.type';

const scores = Object.entries(scoreNames) as [keyof typeof scoreNames, string][];

/** Three short scores, one tap each. */
export function ScoresField({ draft, change, wrong }: FieldProps) {
  return (
    <>
      {scores.map(([score, name]) => (
        <FormField key={score} label={name} error={wrong[score]}>
          <Rating
            id={score}
            label={name}
            value={draft.scores[score]}
            onChange={(value) => change({ scores: { ...draft.scores, [score]: value } })}
          />
        </FormField>
      ))}
    </>
  );
}
