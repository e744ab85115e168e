import { FormField } from '../../../../components/form-field';
import { Rating } from '../../../../components/rating';
import { scoreList } from '../../../../services/complaint-score';
import type { FieldProps } from './field.type';

/** Three short scores, one tap each. */
export function ScoresField({ draft, change, wrong }: FieldProps) {
  return (
    <>
      {scoreList.map(([score, name]) => (
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
