import { describe, expect, it } from '@jest/globals';
import {
  frame,
  full,
  heading,
  image,
  number,
  ofZhang,
  plan,
  problems,
  sheet,
  zhang,
} from '../../../test/registry-import/plan-scene.js';
import { readPeople } from '../sheet/person-sheet.js';
import { planImport } from './import-plan.js';
import type { StoredPerson } from './registry-image.js';

describe('an import of people whom the registry has', () => {
  it('changes nothing where nothing is different, and leaves what the file does not say', () => {
    const [row] = plan([heading, [...full, '常住', '户主', '张三', '男', ofZhang, '1980/5/1', '']]);
    expect(row).toMatchObject({ kind: 'unchanged', changes: [], write: null });
  });

  it('says field by field what changes, old and new, numbers masked', () => {
    const rows = plan([
      [...heading, '标签', '养犬', '文化程度'],
      [...full, '流动', '户主', '张叁', '', ofZhang, '', '100 1234 9999', '低保、退役军人', '是', '大学'],
    ]);
    expect(rows[0]?.kind).toBe('change');
    expect(rows[0]?.changes.map(({ title, from, to }) => [title, from, to])).toEqual([
      ['姓名', '张三', '张叁'],
      ['手机号', '100****5678', '100****9999'],
      ['人口类型', '常住', '流动'],
      ['文化程度', null, '本科'],
      ['标签', '退役军人', '退役军人、低保'],
      ['养犬', null, '是'],
    ]);
    expect(rows[0]?.write).toMatchObject({ residentId: 'zhang', version: 4 });
  });

  it('keeps labels that the importer does not see, and clears only what is told to be cleared', () => {
    const [row] = plan([
      [...heading, '标签'],
      [...full, '', '户主', '张三', '', ofZhang, '', '清空', '清空'],
    ]);
    expect(row?.write).toMatchObject({ patch: { phone: null, labels: ['secret'] } });
  });

  it('takes a mask that an export wrote for “as it is”, and no other', () => {
    const line = (phone: string) => [
      ...full,
      '',
      '户主',
      '张三',
      '',
      '99**************13',
      '1980-05-01',
      phone,
    ];
    const mask = `99**************${ofZhang.slice(-2)}`;
    const [same] = plan([heading, [...full, '', '户主', '张三', '', mask, '1980-05-01', '100****5678']]);
    expect(same?.kind).toBe('unchanged');
    expect(problems(plan([heading, line('100****0000')]))[0]).toMatch(/phone: 带星号的号码与系统里的不同/);
  });

  it('finds them by name, birth date and room where the file has no number', () => {
    const [row] = plan([heading, [...full, '', '户主', '张 三', '', '', '1980年5月1日', '10000000000']]);
    expect(row).toMatchObject({ kind: 'change', write: { residentId: 'zhang' } });
  });

  it('does not move anybody and does not depose a head', () => {
    const rows = plan([heading, ['西河湾小区', '3栋', '2单元', '502', '', '配偶', '张三', '', ofZhang]]);
    expect(problems(rows)[0]).toMatch(/room: 系统里此人住在别的房号.*relation: 与系统里的户主不一致/);
  });

  const gone = (state: StoredPerson['state'], line: readonly string[]) =>
    planImport(
      readPeople([sheet([heading, line])], []).rows,
      { ...image, households: [], people: [{ ...zhang, state, leftOn: '2026-03-01' }] },
      frame,
    );

  it('refuses who died', () => {
    const line = [...full, '', '户主', '张三', '', ofZhang];
    expect(problems(gone('deceased', line))[0]).toContain('系统里登记此人已去世');
  });

  it('takes who moved away in again, with what was known of them', () => {
    const [row] = gone('movedOut', [
      '西河湾小区',
      '3栋',
      '2单元',
      '502',
      '流动',
      '户主',
      '张三',
      '',
      ofZhang,
    ]);
    expect(row).toMatchObject({
      kind: 'add',
      write: {
        type: 'return',
        residentId: 'zhang',
        household: { roomId: 'room 3栋 502', residency: 'floating' },
        entry: { phone: '10012345678', residency: 'floating', labels: ['veteran', 'secret'] },
        beforeHouseholdId: 'household',
        beforeLeftOn: '2026-03-01',
      },
    });
  });
});

describe('an import of people whom the registry does not have', () => {
  const wife = number('1982-03-04', '002');

  it('puts them into the household of their room', () => {
    const [row] = plan([heading, [...full, '', '妻', '李梅', '', wife]]);
    expect(row).toMatchObject({
      kind: 'add',
      write: {
        householdId: 'household',
        household: null,
        entry: { sex: 'female', birthDate: '1982-03-04', residency: 'permanent', relation: 'spouse' },
      },
    });
  });

  it('founds a household where the room is empty; only its first row carries the room', () => {
    const rows = plan([
      heading,
      ['', '3号楼', '二单元', '502室', '流动', '户主', '王五', '男', '', 36526, ''],
      ['', '', '', '', '', '妻子', '李梅', '', wife, '', ''],
    ]);
    expect(rows.map(({ kind, address }) => [kind, address])).toEqual([
      ['add', '西河湾小区 3栋 2单元 502'],
      ['add', '西河湾小区 3栋 2单元 502'],
    ]);
    const [head, member] = rows.map(({ write }) => write);
    expect(head).toMatchObject({ household: { roomId: 'room 3栋 502' }, entry: { birthDate: '2000-01-01' } });
    expect(member).toMatchObject({ household: null, entry: { residency: 'floating' } });
    expect(head?.type === 'add' && member?.type === 'add' && head.householdId === member.householdId).toBe(
      true,
    );
  });

  it('wants one head a household, and no second one', () => {
    const none = plan([heading, ['', '3栋', '2单元', '502', '', '妻', '李梅', '', wife]]);
    expect(problems(none)[0]).toBe('relation: 这一户没有户主');
    const line = (name: string, idNumber: string) => [
      '',
      '3栋',
      '2单元',
      '502',
      '常住',
      '户主',
      name,
      '',
      idNumber,
    ];
    const two = plan([heading, line('李梅', wife), line('王五', number('1981-01-01'))]);
    expect(problems(two)).toEqual(['', 'relation: 这一户有两名户主，另一名在第 2 行']);
    const third = plan([heading, [...full, '', '户主', '王五', '', number('1981-01-01')]]);
    expect(problems(third)[0]).toMatch(/relation: 这一户的户主是张三/);
  });

  it('does not take in a family whose head is wrong', () => {
    const rows = plan([
      heading,
      ['', '3栋', '2单元', '502', '常住', '户主', '王五', '', '990101198101010010'],
      ['', '', '', '', '', '妻', '李梅', '', wife],
    ]);
    expect(problems(rows)).toEqual([
      'idNumber: 身份证号校验位不对，请核对每一位',
      'null: 这一户的户主（第 2 行）有误，改好后一起导入',
    ]);
  });

  it('refuses the same person twice in one file', () => {
    const rows = plan([
      heading,
      [...full, '', '妻', '李梅', '', wife],
      [...full, '', '妻', '李梅', '', wife],
    ]);
    expect(problems(rows)).toEqual(['', 'idNumber: 与第 2 行是同一个人']);
  });

  it('says of each cell what is wrong with it', () => {
    const rows = plan([
      heading,
      [...full, '常年', '户长', '李4', '中', 9.9010119820304e17, '1982年3月', '1234'],
      [...full, '', '妻', '李梅', '男', wife, '1982-03-05', ''],
      ['西河湾', '', '', '501', '', '妻', '李梅', '', wife],
      ['西河湾小区', '3栋', '9单元', '501', '', '妻', '李兰', '女', '', '2030-01-01', ''],
      [...full, '', '妻', '', '女', '', '1982-02-30', '100****1234'],
    ]);
    expect(problems(rows)[0]).toMatch(
      /residency: “常年”不认识，请填：常住、流动; relation: “户长”不认识.*name: 姓名里不能有数字.*sex: .*idNumber: 身份证号被存成了数字.*birthDate: 只有年月.*phone: 手机号要 11 位/,
    );
    expect(problems(rows)[1]).toBe(
      'birthDate: 与身份证号里的出生日期（1982-03-04）不一致; sex: 与身份证号里的性别不一致',
    );
    expect(problems(rows)[2]).toMatch(/^room: 系统里没有“西河湾”这个小区/);
    expect(problems(rows)[3]).toBe(
      'birthDate: 出生日期在今天之后; room: 系统里没有“西河湾小区 3栋 9单元 501”这个房号',
    );
    expect(problems(rows)[4]).toMatch(
      /birthDate: 没有“1982-02-30”这一天; name: 没有写姓名; phone: 系统里没有此人/,
    );
  });

  it('lets a grid worker into no other grid', () => {
    const line = ['西河湾小区', '4栋', '2单元', '101', '常住', '户主', '王五', '', number('1981-01-01')];
    expect(problems(plan([heading, line], { gridId: 'grid' }))[0]).toBe('room: 这个房号不在您的网格');
    const known = plan([heading, [...full, '', '户主', '张三', '', ofZhang]], { gridId: 'other grid' });
    expect(problems(known)[0]).toContain('此人登记在本社区的另一个网格');
  });
});
