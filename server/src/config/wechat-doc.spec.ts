import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PushTemplateName, pushTemplates } from '@linge/shared/subscription/push-template';
import { Environment } from './config.schema.js';

const doc = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');

describe.each(['wechat.md', 'wechat.zh-CN.md'])('docs/%s', (name) => {
  const text = doc(name);

  it.each(PushTemplateName.options)(
    'tells how to apply for the template %s, and for no other',
    (template) => {
      const { title, fields } = pushTemplates[template];
      const row = text.split('\n').find((line) => line.startsWith(`| \`${template}\``)) ?? '';
      expect(row).toContain(title);
      const told = [...row.matchAll(/([\p{Script=Han}]+) `([a-z_]+\d+)`/gu)].map(([, label, key]) => ({
        label,
        key,
      }));
      expect(told).toEqual(fields.map(({ label, key }) => ({ label, key })));
    },
  );

  it('names no setting that there is not', () => {
    const named = text.match(/\b(?:WECHAT|PUBLIC)_[A-Z_]+\b/g) ?? [];
    for (const setting of named) expect(Object.keys(Environment.shape)).toContain(setting);
  });
});

it('every setting of WeChat’s is told to whoever runs the server', () => {
  const operations = doc('operations.md');
  const settings = Object.keys(Environment.shape).filter((name) => name.startsWith('WECHAT_'));
  for (const setting of [...settings, 'PUBLIC_ACCESS']) expect(operations).toContain(`\`${setting}\``);
});
