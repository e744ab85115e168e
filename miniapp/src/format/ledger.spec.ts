import { describe, expect, it } from '@jest/globals';
import { changeTitle, fieldChangeText, ledgerText } from './ledger';

describe('the ledger in words', () => {
  it('says codes in Chinese, and that nothing is known where nothing is', () => {
    expect(ledgerText('politicalStatus', 'partyMember')).toBe('中共党员');
    expect(ledgerText('education', null)).toBe('未登记');
  });

  it('says what happened to whom', () => {
    expect(changeTitle({ type: 'ResidentBorn', residentName: '张*' })).toBe('出生：张*');
    expect(changeTitle({ type: 'HouseholdSplit', residentName: null })).toBe('分户');
  });

  it('says from what to what', () => {
    expect(fieldChangeText({ field: 'phone', from: '138****1234', to: '139****5678' })).toBe(
      '手机号：138****1234 → 139****5678',
    );
    expect(fieldChangeText({ field: 'maritalStatus', from: 'single', to: 'married' })).toBe(
      '婚姻状况：未婚 → 已婚',
    );
    expect(fieldChangeText({ field: 'employer', from: null, to: '县医院' })).toBe('工作单位：县医院');
    expect(fieldChangeText({ field: 'state', from: 'present', to: 'movedOut' })).toBe('状态：在住 → 已迁出');
  });

  it('names labels and the community’s own fields', () => {
    const words = { livesAlone: '独居老人', '019a0000-0000-7000-8000-000000000001': '养犬' };
    expect(fieldChangeText({ field: 'labels', from: null, to: 'livesAlone,veteran' }, words)).toBe(
      '标签：独居老人、veteran',
    );
    expect(
      fieldChangeText(
        { field: 'custom.019a0000-0000-7000-8000-000000000001', from: 'false', to: 'true' },
        words,
      ),
    ).toBe('养犬：否 → 是');
  });

  it('shows nobody an id', () => {
    const id = '019a0000-0000-7000-8000-000000000000';
    expect(fieldChangeText({ field: 'headId', from: id, to: id })).toBe('户主有变动');
  });
});
