import {
  templatePlaceholders,
  type AnswerTemplate,
  type TemplateAction,
} from '@linge/shared/answer-template/answer-template.schema';

/** What the complaint at hand says for the placeholders; what is not known stays as it is, to be seen and filled in. */
export type Filling = Readonly<Partial<Record<Placeholder, string>>>;

type Placeholder = (typeof templatePlaceholders)[number];
const placeholders = new RegExp(`\\{(${templatePlaceholders.join('|')})\\}`, 'g');

/** Those of a step: with the category of the complaint first, then those for every category, one's own before others. */
export function templatesFor(
  templates: readonly AnswerTemplate[],
  action: TemplateAction,
  categoryId: string | null,
): readonly AnswerTemplate[] {
  const weight = (template: AnswerTemplate) =>
    (template.categoryId === null ? 2 : 0) + (template.owner === 'own' ? 0 : 1);
  return templates
    .filter((one) => one.action === action && (one.categoryId === null || one.categoryId === categoryId))
    .sort((one, other) => weight(one) - weight(other));
}

/** The text with what the complaint says in place of `{类别}` and the others. */
export function filledIn(text: string, filling: Filling): string {
  return text.replace(placeholders, (whole, name: Placeholder) => filling[name] ?? whole);
}

/** What stands in a field once a template is put into it: nothing that was typed is lost. */
export function withTemplate(typed: string, inserted: string): string {
  const before = typed.trimEnd();
  return before ? `${before}\n${inserted}` : inserted;
}
