import type {
  Education,
  MaritalStatus,
  PoliticalStatus,
  Relation,
  Residency,
  Sex,
} from '../resident/ledger.schema.js';

/** Words of one code: the first is how the product writes it, the others are how people do. */
type Words<Code extends string> = Readonly<Record<Code, readonly [string, ...string[]]>>;

const relation: Words<Relation> = {
  head: ['户主', '本人', '户主本人'],
  spouse: ['配偶', '妻', '夫', '妻子', '丈夫', '爱人', '老婆', '老公', '夫妻'],
  child: [
    ...([
      '子女',
      '子',
      '女',
      '儿子',
      '女儿',
      '长子',
      '次子',
      '三子',
      '四子',
      '五子',
      '长女',
      '次女',
    ] as const),
    ...([
      '三女',
      '四女',
      '五女',
      '独生子',
      '独生女',
      '独子',
      '独女',
      '养子',
      '养女',
      '继子',
      '继女',
    ] as const),
  ],
  childInLaw: ['儿媳女婿', '儿媳', '儿媳妇', '媳妇', '女婿', '儿媳或女婿'],
  grandchild: [
    '孙辈',
    '孙子',
    '孙女',
    '孙',
    '外孙',
    '外孙子',
    '外孙女',
    '孙子女',
    '外孙子女',
    '曾孙',
    '曾孙女',
  ],
  parent: ['父母', '父', '母', '父亲', '母亲', '爸爸', '妈妈', '继父', '继母'],
  parentInLaw: ['配偶父母', '岳父', '岳母', '公公', '婆婆', '公婆', '岳父母'],
  grandparent: [
    ...(['祖辈', '祖父', '祖母', '爷爷', '奶奶', '外祖父', '外祖母', '外公', '外婆'] as const),
    ...(['姥爷', '姥姥', '祖父母', '外祖父母'] as const),
  ],
  sibling: [
    '兄弟姐妹',
    '兄',
    '弟',
    '姐',
    '妹',
    '哥哥',
    '弟弟',
    '姐姐',
    '妹妹',
    '兄弟',
    '姐妹',
    '哥',
    '嫂',
    '弟媳',
  ],
  otherRelative: [
    '其他亲属',
    '亲戚',
    '亲属',
    '侄子',
    '侄女',
    '侄儿',
    '外甥',
    '外甥女',
    '叔叔',
    '姑姑',
    '舅舅',
  ],
  coTenant: ['合租', '合租人', '室友', '同租'],
  employee: ['雇员', '员工', '雇工', '店员', '保姆', '学徒'],
  colleague: ['同事', '工友', '同住职工'],
  other: ['其他', '其他人', '非亲属', '其他非亲属'],
};

const sex: Words<Sex> = { female: ['女', '女性'], male: ['男', '男性'] };

const residency: Words<Residency> = {
  permanent: ['常住', '常住人口', '常住户', '户籍', '户籍人口', '本地', '常驻'],
  floating: ['流动', '流动人口', '流动户', '外来', '外来人口', '暂住', '暂住人口', '租户', '租住'],
};

const politicalStatus: Words<PoliticalStatus> = {
  masses: ['群众', '普通群众', '普通公民'],
  leagueMember: ['共青团员', '团员', '中国共产主义青年团团员'],
  partyMember: ['中共党员', '党员', '正式党员', '中国共产党党员'],
  probationaryMember: ['中共预备党员', '预备党员', '中国共产党预备党员'],
  democraticParty: ['民主党派', '民主党派成员'],
};

const education: Words<Education> = {
  none: ['未上学', '文盲', '无', '学龄前', '文盲或半文盲', '半文盲', '未就学', '未入学', '幼儿园', '学前'],
  primarySchool: ['小学', '小学毕业', '小学在读'],
  middleSchool: ['初中', '初级中学', '初中毕业', '初中在读'],
  highSchool: ['高中', '普通高中', '高中毕业', '高中在读'],
  vocationalSchool: ['中专', '中职', '技校', '职高', '中等专科', '中等职业教育', '中专中技', '职业高中'],
  juniorCollege: ['大专', '专科', '大学专科', '高职', '大专在读'],
  bachelor: ['本科', '大学', '大学本科', '学士', '本科在读'],
  postgraduate: ['研究生', '硕士', '博士', '硕士研究生', '博士研究生', '研究生及以上'],
};

const maritalStatus: Words<MaritalStatus> = {
  single: ['未婚', '单身'],
  married: ['已婚', '初婚', '再婚', '复婚', '有配偶', '结婚'],
  divorced: ['离婚', '离异', '离婚单身'],
  widowed: ['丧偶', '丧偶单身'],
};

/** How the codes of the ledger are written in Chinese, in workbooks and on paper. */
export const ledgerWords = { relation, sex, residency, politicalStatus, education, maritalStatus } as const;
export type LedgerWordField = keyof typeof ledgerWords;

/** The product's own word for a code: `partyMember` → `中共党员`. */
export function ledgerWord(field: LedgerWordField, code: string): string {
  const words = ledgerWords[field] as Readonly<Record<string, readonly string[]>>;
  return words[code]?.[0] ?? code;
}

/** The words that a cell may be chosen from, the product's own ones alone. */
export function ledgerChoices(field: LedgerWordField): string[] {
  return Object.values(ledgerWords[field]).map(([word]) => word);
}

/** The code that somebody means by a word; undefined for a word that means none. */
export function ledgerCode(field: LedgerWordField, written: string): string | undefined {
  const word = written.replace(/[\s/、，,.。()（）]/g, '');
  return Object.entries(ledgerWords[field]).find(([, words]) =>
    (words as readonly string[]).includes(word),
  )?.[0];
}
