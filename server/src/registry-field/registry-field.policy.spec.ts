import { describe, expect, it } from '@jest/globals';
import { valueProblem } from './registry-field.policy.js';

const field = (type: 'text' | 'number' | 'date' | 'choice' | 'yesNo', options: string[] = []) => ({
  ...{ type, options, retired: false },
});

describe('a value of a field that the community added', () => {
  it.each([
    [field('text'), '有电梯'],
    [field('number'), 0],
    [field('number'), -2.5],
    [field('yesNo'), false],
    [field('date'), '2024-02-29'],
    [field('choice', ['自住', '出租']), '出租'],
  ])('%j takes %j', (of, value) => {
    expect(valueProblem(of, value)).toBeUndefined();
  });

  it.each([
    [field('text'), '  ', 'invalid_type'],
    [field('text'), 3, 'invalid_type'],
    [field('number'), '3', 'invalid_type'],
    [field('number'), Number.NaN, 'invalid_type'],
    [field('yesNo'), '是', 'invalid_type'],
    [field('date'), '2023-02-29', 'invalid_type'],
    [field('date'), '2023-2-1', 'invalid_type'],
    [field('choice', ['自住', '出租']), '空置', 'not_an_option'],
    [{ ...field('text'), retired: true }, '有', 'retired'],
  ])('%j refuses %j', (of, value, problem) => {
    expect(valueProblem(of, value)).toBe(problem);
  });
});
