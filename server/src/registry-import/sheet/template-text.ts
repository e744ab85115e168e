/** What the template says about itself. */
export const guideLines: readonly string[] = [
  '一行一人。同一户的人写在一起，房号只在户主那一行写也可以。',
  '必须有的列：房号（或住址）、与户主关系、姓名，以及身份证号或出生日期。其他列可以删去，顺序可以调换。',
  '每户有且只有一名户主。',
  '空着的格子不会改动系统里已有的内容；要清空一项，请填“清空”。',
  '身份证号这一列是文本格式。从别处粘贴时请选“只粘贴文本”，存成数字会丢失后几位。',
  '日期写成 1990-01-31、1990/1/31、1990年1月31日、19900131 都可以。',
  '导出的名单里，号码带星号；原样导入表示不改，要改请填完整号码。',
  '上传后先预检：新增、变更、不变、有误各有多少，逐条列出。确认之后才会写入。',
  '姓名以“示例”开头的行不会导入。',
];

const example: Readonly<Record<string, string>> = {
  楼栋: '3栋',
  单元: '2单元',
  房号: '501',
  人口类型: '常住',
  与户主关系: '户主',
  姓名: '示例张三',
  性别: '男',
  身份证号: '填 18 位号码',
  出生日期: '1980-05-01',
  手机号: '填 11 位号码',
  政治面貌: '群众',
  文化程度: '高中',
  婚姻状况: '已婚',
};

/** One row that shows how to fill the columns; it is never imported. */
export function exampleRow(titles: readonly string[], estate = '幸福小区'): (string | null)[] {
  return titles.map((title) => (title === '小区' ? estate : (example[title] ?? null)));
}
