import { describe, expect, it } from '@jest/globals';
import { fitsField, isTemplateField } from './template-field.js';

describe('a field of a message template takes', () => {
  it.each([
    ['thing1', '一'.repeat(20)],
    ['thing1', '𠮷'.repeat(20)],
    ['thing1', '3号楼2单元 lamp!'],
    ['phrase2', '已办结了吗'],
    ['name3', '欧阳小明'],
    ['name3', 'Annemarie van der Bo'],
    ['number4', '12345678901234567890123456789012'],
    ['number4', '3.5'],
    ['character_string5', 'SQ-2026/11#27'],
    ['phone_number6', '+86-0766-66888866'],
    ['time7', '15:01'],
    ['time7', '2019年10月1日 15:01'],
    ['time7', '2019年10月1日 15:01~2019年10月1日 16:01'],
    ['date8', '2019年10月1日'],
    ['date8', '2019年10月1日 15:01'],
    ['amount9', '¥12.50元'],
  ])('%s: %s', (field, value) => expect(fitsField(field, value)).toBe(true));
});

describe('a field of a message template does not take', () => {
  it.each([
    ['thing1', '一'.repeat(21)],
    ['thing1', ''],
    ['thing1', ' '],
    ['phrase2', '已经办结了吗'],
    ['phrase2', '办结OK'],
    ['name3', '一'.repeat(11)],
    ['name3', '张三2'],
    ['name3', 'x'.repeat(21)],
    ['number4', '1'.repeat(33)],
    ['number4', '三'],
    ['character_string5', '编号1'],
    ['character_string5', 'x'.repeat(33)],
    ['phone_number6', '1'.repeat(18)],
    ['phone_number6', '电话'],
    ['time7', '今天 15:01'],
    ['time7', '24:00'],
    ['time7', '2019年10月1日'],
    ['time7', '2019-10-01 15:01'],
    ['date8', '2019年2月30日'],
    ['date8', '15:01'],
    ['nothing1', 'x'],
  ])('%s: %s', (field, value) => expect(fitsField(field, value)).toBe(false));
});

describe('a name of a field', () => {
  it.each([
    ['thing1', true],
    ['character_string12', true],
    ['thing', false],
    ['things1', false],
    ['constructor1', false],
  ])('%s: %s', (field, known) => expect(isTemplateField(field)).toBe(known));
});
