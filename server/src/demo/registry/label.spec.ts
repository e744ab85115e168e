import { describe, expect, it } from '@jest/globals';
import { generateCommunity } from '../demo-community.js';
import { xihe } from '../plan/xihe.plan.js';
import { demoLabels, type LabelCode } from './label.js';

const { households, labels, residentLabels } = generateCommunity(xihe);
const codes = new Map(labels.map(({ id, code }) => [id, code]));
const given = new Set(residentLabels.map(({ residentId, labelId }) => `${residentId} ${codes.get(labelId)}`));
const people = households.flatMap((household) =>
  household.residents.map((resident) => ({ household, resident })),
);
const labelled = (code: LabelCode) => people.filter(({ resident }) => given.has(`${resident.id} ${code}`));

describe('labels', () => {
  it('are each given to somebody, and to nobody twice', () => {
    expect(given.size).toBe(residentLabels.length);
    for (const { code } of demoLabels) expect([code, labelled(code).length > 0]).toEqual([code, true]);
  });

  it('say 独居 of everybody of 60 and over who lives alone, and of nobody else', () => {
    const alone = people.filter(
      ({ household, resident }) =>
        household.kind === 'permanent' && household.residents.length === 1 && resident.age >= 60,
    );
    expect(labelled('livesAlone')).toEqual(alone);
  });

  it('say 易地搬迁 of exactly those who live at 西河湾小区', () => {
    expect(labelled('relocated')).toEqual(
      people.filter(({ household }) => household.estate.name === '西河湾小区'),
    );
  });

  it('say 留守儿童 of children under 16 who live with grandparents alone', () => {
    for (const { household, resident } of labelled('leftBehindChild')) {
      expect(resident.age).toBeLessThan(16);
      expect(household.residents.map(({ relation }) => relation)).not.toContain('parent');
      expect(household.residents.map(({ relation }) => relation)).not.toContain('child');
    }
  });

  it('say 空巢, 退役军人, 孕产妇 and 低保 of people who can be that', () => {
    for (const { household } of labelled('emptyNest')) {
      expect(household.residents.map(({ age }) => age >= 60)).toEqual([true, true]);
    }
    for (const { resident } of labelled('veteran')) expect(resident.age).toBeGreaterThanOrEqual(24);
    for (const { resident } of labelled('expectantMother')) {
      expect(resident.sex).toBe('female');
      expect(resident.age).toBeGreaterThanOrEqual(23);
      expect(resident.age).toBeLessThanOrEqual(38);
    }
    for (const { household } of labelled('lowIncome')) {
      expect(household.residents.every(({ id }) => given.has(`${id} lowIncome`))).toBe(true);
    }
  });
});
