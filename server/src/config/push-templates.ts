import { PushTemplateName, pushTemplates } from '@linge/shared/subscription/push-template';
import * as z from 'zod/mini';

/** A template as this deployment's mini-program has it at WeChat. */
export interface AppliedTemplate {
  readonly id: string;
  /** Where WeChat gave other keys than ours: `thing1` → `thing7`. */
  readonly keys: Readonly<Record<string, string>>;
}

const filled = z.string().check(z.minLength(1));
const Applied = z.union([filled, z.strictObject({ id: filled, keys: z.record(z.string(), filled) })]);
const Templates = z.partialRecord(PushTemplateName, Applied);

const wrong =
  'must be JSON like {"complaintProgress":"<id>"}, or {"complaintProgress":{"id":"<id>","keys":{"thing1":"thing7"}}} where WeChat gave other keys of the same types';

/** `WECHAT_TEMPLATES`: ids of the templates that were applied for, by our names for them. */
export const PushTemplatesSetting = z.pipe(
  z.string(wrong),
  z.transform((value: string, context) => {
    const templates = read(value);
    if (templates) return templates;
    context.issues.push({ code: 'custom', input: '', message: wrong });
    return z.NEVER;
  }),
);

function read(value: string): ReadonlyMap<PushTemplateName, AppliedTemplate> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(value);
  } catch {
    return undefined;
  }
  const parsed = Templates.safeParse(json);
  if (!parsed.success) return undefined;
  const templates = new Map<PushTemplateName, AppliedTemplate>();
  for (const name of PushTemplateName.options) {
    const applied = parsed.data[name];
    if (applied === undefined) continue;
    const template = typeof applied === 'string' ? { id: applied, keys: {} } : applied;
    if (!keysFit(name, template.keys)) return undefined;
    templates.set(name, template);
  }
  return templates;
}

/** A key is a type and a number: another number is another key word of the same type, another type is a mistake. */
function keysFit(name: PushTemplateName, keys: Readonly<Record<string, string>>): boolean {
  const { fields } = pushTemplates[name];
  const used = fields.map(({ key }) => keys[key] ?? key);
  return (
    new Set(used).size === used.length &&
    Object.entries(keys).every(([ours, theirs]) =>
      fields.some(({ key, type }) => key === ours && theirs.replace(/\d+$/, '') === type),
    )
  );
}

/** Of the simulator, which knows the templates as they are listed in the contract. */
export const simulatedTemplates: ReadonlyMap<PushTemplateName, AppliedTemplate> = new Map(
  PushTemplateName.options.map((name) => [name, { id: simulatedTemplateId(name), keys: {} }]),
);

/** As long as a real one, and told apart at a glance. */
export function simulatedTemplateId(name: PushTemplateName): string {
  return `simulated-${name}`.padEnd(43, '0');
}
