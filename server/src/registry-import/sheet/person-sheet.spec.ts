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
  type Written,
} from '../../../test/registry-import/plan-scene.js';
import { WorkbookRefusal } from '../../common/workbook/workbook-refusal.js';
import { planImport } from '../plan/import-plan.js';
import { readPeople } from './person-sheet.js';

describe('a list of people as offices keep it', () => {
  it('has title rows, other headings in another order, notes and totals around it', () => {
    const people = readPeople(
      [
        sheet([['填表说明'], ['一、请如实填写']], '说明'),
        sheet([
          ['西河社区居民花名册', '', ''],
          ['填报日期：2026年11月', '', ''],
          ['序号', '公民身份号码', '成员姓名', '户主关系', '现 住 址', '微信号'],
          [1, ofZhang, '张三', '户主', '西河湾小区3栋2单元501', 'x'],
          ['序号', '公民身份号码', '成员姓名', '户主关系', '现 住 址', '微信号'],
          [2, number('1982-03-04', '002'), '李梅', '妻', '', ''],
          ['合计：2人'],
        ]),
      ],
      [],
    );
    expect(people.skipped).toEqual(['说明']);
    expect(people.unknown).toEqual(['微信号']);
    const rows = planImport(people.rows, image, frame);
    expect(rows.map(({ number: line, kind, name }) => [line, kind, name])).toEqual([
      [4, 'unchanged', '张三'],
      [6, 'add', '李梅'],
    ]);
  });

  it('may put the room into a row of its own', () => {
    const rows = plan([heading, full, ['', '', '', '', '', '户主', '张三', '', ofZhang]]);
    expect(problems(rows)).toEqual(['']);
  });

  it('is refused as a whole without its headings, with two of the same, or with nobody in it', () => {
    const code = (lines: readonly (readonly Written[])[]) => {
      try {
        plan(lines);
        return 'taken';
      } catch (error) {
        return error instanceof WorkbookRefusal ? `${error.code}: ${error.message}` : 'thrown';
      }
    };
    expect(code([['姓名', '性别', '手机号'], ['张三']])).toBe(
      'columnMissing: 工作表“名单”缺少必须有的列：房号、与户主关系、身份证号。请对照模板补上',
    );
    expect(code([['张三', '李四']])).toMatch(/^columnMissing: 没有找到表头/);
    expect(code([[...heading, '联系电话'], []])).toMatch(/^columnTwice: .*“手机号”和“联系电话”是同一项/);
    expect(code([heading])).toBe('empty: 表头下面没有人员');
  });
});
