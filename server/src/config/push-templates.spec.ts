import { describe, expect, it } from '@jest/globals';
import { PushTemplateName } from '@linge/shared/subscription/push-template';
import { PushTemplatesSetting, simulatedTemplates } from './push-templates.js';

const read = (value: unknown) => PushTemplatesSetting.safeParse(JSON.stringify(value));
const id = 'zun-LzcQyW-edafCVvzPkK4de2Rllr1fFpw2A_x0oXE';

describe('the ids of templates', () => {
  it('are given by our names for them, not all of them need to be', () => {
    const { data } = read({ complaintProgress: id });
    expect([...(data ?? [])]).toEqual([['complaintProgress', { id, keys: {} }]]);
  });

  it('may come with the keys that WeChat gave, of the same types', () => {
    const keys = { thing1: 'thing7', thing3: 'thing1' };
    expect(read({ complaintProgress: { id, keys } }).data?.get('complaintProgress')).toEqual({ id, keys });
  });

  it.each([
    ['no JSON', undefined],
    ['no object', [id]],
    ['an unknown template', { complaints: id }],
    ['an empty id', { complaintProgress: '' }],
    ['a key of another type', { complaintProgress: { id, keys: { thing1: 'phrase7' } } }],
    ['a field that there is not', { complaintProgress: { id, keys: { thing9: 'thing7' } } }],
    ['one key for two fields', { complaintProgress: { id, keys: { thing1: 'thing3' } } }],
  ])('%s is refused', (_what, value) => {
    const parsed = value === undefined ? PushTemplatesSetting.safeParse('{') : read(value);
    expect(parsed.success).toBe(false);
  });

  it("of the simulator are there for each template, of a real one's length", () => {
    expect([...simulatedTemplates.keys()]).toEqual(PushTemplateName.options);
    for (const { id: simulated } of simulatedTemplates.values()) expect(simulated).toHaveLength(43);
  });
});
