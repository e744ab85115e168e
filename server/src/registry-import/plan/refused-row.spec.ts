import { describe, expect, it } from '@jest/globals';
import { refusedRow } from './refused-row.js';

describe('a row that the registry refuses', () => {
  it('says in which column, and why', () => {
    expect(refusedRow('RESIDENT_ID_NUMBER_TAKEN')).toEqual({
      column: 'idNumber',
      message: '这个身份证号已登记在另一个人名下',
    });
    expect(refusedRow('REGISTRY_FIELD_INVALID', [{ path: 'body.custom.019a-b' }])?.column).toBe(
      'custom.019a-b',
    );
  });

  it('names what has no words of its own', () => {
    expect(refusedRow('PAYLOAD_TOO_LARGE')?.message).toBe('系统没有接受这一行（PAYLOAD_TOO_LARGE）');
  });

  it('is not wrong where somebody else was faster: that is looked at anew', () => {
    expect(refusedRow('VERSION_CONFLICT')).toBeUndefined();
    expect(refusedRow('NOT_FOUND')).toBeUndefined();
  });
});
