import { FormField } from '../../../../components/form-field';
import { Segmented } from '../../../../components/segmented';
import type { FieldProps } from './field.type';

const answers = [
  { value: 'yes', text: '已经解决' },
  { value: 'no', text: '没有解决' },
] as const;

/** Whether it was solved: the resident's own word, so nothing is chosen beforehand. */
export function SolvedField({ draft, change, wrong, complaint }: FieldProps) {
  const unsolved = draft.solved === false;
  const mayReopen = complaint.availableActions.includes('reopen');
  return (
    <FormField
      label="问题解决了吗"
      error={wrong.solved}
      hint={unsolved ? unsolvedHint(mayReopen) : undefined}
    >
      <Segmented
        look="chips"
        label="问题解决了吗"
        options={answers}
        value={draft.solved === null ? null : draft.solved ? 'yes' : 'no'}
        onChange={(value) => change({ solved: value === 'yes' })}
      />
    </FormField>
  );
}

function unsolvedHint(mayReopen: boolean): string {
  return mayReopen
    ? '提交后结案，如实记为没有解决。想让工作人员继续处理，请关闭这里，点“没有解决”退回'
    : '提交后结案，如实记为没有解决';
}
