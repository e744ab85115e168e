import { Refusal } from './refusal.js';
import { fitsField, isTemplateField } from './template-field.js';

/** What a user answered when the mini-program asked whether it may send. */
export type ConsentAnswer = 'accept' | 'reject' | 'ban';

/** A message as it would stand in the user's list of service notices. */
export interface DeliveredMessage {
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, string>>;
}

/** So that a demo that runs for weeks does not grow. */
const KEPT = 10_000;

/** Templates that were applied for, consents that users gave, and what was sent on them. */
export class MessageDesk {
  readonly #fieldsByTemplate = new Map<string, ReadonlySet<string>>();
  readonly #consents = new Map<string, number>();
  readonly #banned = new Set<string>();
  readonly #delivered: DeliveredMessage[] = [];

  /**
   * A template that WeChat granted.
   * @param fields e.g. `['thing1', 'time2']`
   */
  addTemplate(templateId: string, fields: readonly string[]): void {
    const unknown = fields.find((field) => !isTemplateField(field));
    if (unknown !== undefined) throw new Error(`${unknown} is no field of a template`);
    this.#fieldsByTemplate.set(templateId, new Set(fields));
  }

  hasTemplate(templateId: string): boolean {
    return this.#fieldsByTemplate.has(templateId);
  }

  /** One `accept` is one message, whenever it is sent; `ban` ends what was accepted before. */
  answer(openid: string, templateId: string, answer: ConsentAnswer): void {
    const key = keyOf(openid, templateId);
    if (answer === 'ban') this.withdraw(openid, templateId);
    if (answer !== 'accept') return;
    this.#banned.delete(key);
    this.#consents.set(key, this.consentsOf(openid, templateId) + 1);
  }

  /** The user forbids a template in WeChat's own settings. */
  withdraw(openid: string, templateId: string): void {
    const key = keyOf(openid, templateId);
    this.#banned.add(key);
    this.#consents.delete(key);
  }

  /** The user allows it there again; it may be asked for, and is not agreed to. */
  allow(openid: string, templateId: string): void {
    this.#banned.delete(keyOf(openid, templateId));
  }

  /** Messages that may still be sent. */
  consentsOf(openid: string, templateId: string): number {
    return this.#consents.get(keyOf(openid, templateId)) ?? 0;
  }

  /** @throws Refusal for a field that is unknown, missing or does not fit; WeChat names the first */
  checkFields(templateId: string, data: Readonly<Record<string, unknown>>): Record<string, string> {
    const fields = this.#fieldsByTemplate.get(templateId);
    if (!fields) throw new Refusal(40037);
    const values: Record<string, string> = {};
    for (const field of new Set([...fields, ...Object.keys(data)])) {
      const value = valueIn(data[field]);
      if (!fields.has(field) || value === undefined || !fitsField(field, value)) {
        throw new Refusal(47003, `argument invalid! data.${field}.value ${value ? 'invalid' : 'is empty'}`);
      }
      values[field] = value;
    }
    return values;
  }

  /** @throws Refusal when the user gave no consent that is left */
  deliver(message: DeliveredMessage): void {
    const { openid, templateId } = message;
    const left = this.consentsOf(openid, templateId);
    if (left === 0 || this.#banned.has(keyOf(openid, templateId))) throw new Refusal(43101);
    this.#consents.set(keyOf(openid, templateId), left - 1);
    this.#delivered.push(message);
    if (this.#delivered.length > KEPT) this.#delivered.shift();
  }

  /** Oldest first. */
  delivered(): readonly DeliveredMessage[] {
    return [...this.#delivered];
  }
}

const keyOf = (openid: string, templateId: string) => `${openid}\n${templateId}`;

function valueIn(entry: unknown): string | undefined {
  const value =
    typeof entry === 'object' && entry !== null ? (entry as { value?: unknown }).value : undefined;
  return typeof value === 'string' ? value : undefined;
}
