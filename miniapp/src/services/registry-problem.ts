import type { FieldProblem } from '@linge/shared/error-code';
import { ApiError } from './api-error';
import { errorText, fieldText } from './error-text';

const sentences: Readonly<Record<string, string>> = {
  contradicts_id_number: '与身份证号不一致，请核对',
  taken: '这个身份证号已登记在另一个人名下，请核对',
  custom: '与身份证号不一致，请核对',
};

/** `body.residents.1.birthDate` → `1.birthDate`; `body.resident.phone`, `body.fields.phone` → `phone`. */
function nameOf({ path }: FieldProblem): string {
  const place = path.replace(/^body\./, '');
  const own = /custom\.[\w-]+$/.exec(place);
  if (own) return own[0];
  const person = /^residents\.(\d+)\.(\w+)/.exec(place);
  if (person) return `${person[1] ?? ''}.${person[2] ?? ''}`;
  return place.replace(/^(resident|fields)\./, '').split('.')[0] ?? '';
}

/** What is wrong with each field of an event, as the server said. */
export function registryFieldTexts(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  const texts: Record<string, string> = error.code === 'ROOM_NOT_FOUND' ? { roomId: errorText(error) } : {};
  for (const problem of error.fields) {
    texts[nameOf(problem)] ??= sentences[problem.code] ?? fieldText(problem);
  }
  return texts;
}

/** Sent before under this id with another content: the answer to that was lost. */
export function isIdTaken(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'ID_ALREADY_USED';
}

export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'VERSION_CONFLICT';
}
