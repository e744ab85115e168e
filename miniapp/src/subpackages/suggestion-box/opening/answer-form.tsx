import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import type { BoxSlip } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { FormField } from '../../../components/form-field';
import { SheetForm } from '../../../components/sheet-form';
import { TextField } from '../../../components/text-field';
import { call } from '../../../services/client';
import { releaseProblems } from '../../../services/public-record.policy';
import { isConflict } from '../../../services/registry-problem';
import { useSheetForm } from '../../../services/use-sheet-form';

/** What was typed and not saved yet. */
export type TypedAnswer = Partial<Pick<BoxSlip, 'summary' | 'answer'>>;

interface AnswerFormProps {
  readonly slip: BoxSlip;
  /** Held by the page: a tap beside the sheet closes it, and loses nothing. */
  readonly typed: TypedAnswer;
  readonly onType: (typed: TypedAnswer) => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onReload: () => Promise<void>;
}

/** What hangs beside the box, for everybody who passes. */
export function AnswerForm({ slip, typed, onType, onClose, onDone, onReload }: AnswerFormProps) {
  const summary = typed.summary ?? slip.summary ?? '';
  const answer = typed.answer ?? slip.answer ?? '';
  const form = useSheetForm({
    missing: (): Readonly<Record<string, string>> =>
      summary.trim() ? {} : { summary: '请用一句话写明反映了什么' },
    send: async () => {
      const body = {
        version: slip.version,
        summary: summary.trim(),
        ...(answer.trim() ? { answer: answer.trim() } : {}),
      };
      try {
        return await call(suggestionBoxApi.answerSlip, { params: { id: slip.id }, body });
      } catch (error) {
        // a colleague was faster: what was typed stays, and is saved over theirs when asked again
        if (isConflict(error)) await onReload();
        throw error;
      }
    },
    done: '已保存',
    onDone,
    textsOf: releaseProblems,
  });
  return (
    <SheetForm title={`第 ${slip.position} 张：张贴的答复`} submit="保存" form={form} onClose={onClose}>
      <FormField label="反映了什么" hint="张贴给路过的人看：不写姓名、电话和房号" error={form.wrong.summary}>
        <TextField
          id="slip-summary"
          label="反映了什么"
          max={100}
          value={summary}
          onChange={(value) => onType({ ...typed, summary: value })}
        />
      </FormField>
      <FormField label="答复" optional hint="不写，就按办理进度写，如“正在办理”" error={form.wrong.answer}>
        <TextField
          area
          id="slip-answer"
          label="答复"
          max={300}
          value={answer}
          onChange={(value) => onType({ ...typed, answer: value })}
        />
      </FormField>
    </SheetForm>
  );
}
