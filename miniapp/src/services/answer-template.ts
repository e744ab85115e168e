import { answerTemplateApi } from '@linge/shared/answer-template/answer-template.api';
import { TemplateAction, type AnswerTemplate } from '@linge/shared/answer-template/answer-template.schema';
import type { RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { templatesFor } from './answer-template.policy';
import { useMay } from './session';
import { useQuery } from './use-query';

/** Templates that go with a step, those of the category first; none for who keeps none, and while they are not there. */
export function useTemplates(
  { communityId, category }: Pick<Complaint, 'communityId'> & { readonly category: { id: string } | null },
  action: RequestedAction,
): readonly AnswerTemplate[] {
  const may = useMay('answerTemplate.use');
  const asked = TemplateAction.safeParse(action);
  const list = useQuery(answerTemplateApi.list, may && asked.success ? { query: { communityId } } : null);
  if (!asked.success || list.state !== 'ready') return [];
  return templatesFor(list.data.items, asked.data, category?.id ?? null);
}
