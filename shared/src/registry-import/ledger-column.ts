/** A column of the register as a workbook has it. */
export interface LedgerColumn {
  readonly key: LedgerColumnKey;
  /** How the product writes its heading. */
  readonly title: string;
  /** How else it is headed in the files that people keep. */
  readonly also: readonly string[];
  /** Characters wide. */
  readonly width: number;
  /** What the template says about it. */
  readonly hint?: string;
}

export type LedgerColumnKey =
  | 'estate'
  | 'building'
  | 'buildingUnit'
  | 'room'
  | 'address'
  | 'residency'
  | 'relation'
  | 'name'
  | 'sex'
  | 'idNumber'
  | 'birthDate'
  | 'phone'
  | 'otherPhone'
  | 'domicile'
  | 'politicalStatus'
  | 'education'
  | 'maritalStatus'
  | 'occupation'
  | 'employer'
  | 'termEndsOn'
  | 'landlordName'
  | 'landlordPhone'
  | 'labels'
  | 'residentId';

const column = (
  key: LedgerColumnKey,
  title: string,
  width: number,
  also: readonly string[],
  hint?: string,
): LedgerColumn => ({ key, title, width, also, ...(hint ? { hint } : {}) });

/** In the order in which the product writes them; a reader takes any order. */
export const ledgerColumns: readonly LedgerColumn[] = [
  column(
    'estate',
    '小区',
    16,
    ['小区名称', '住宅小区', '小区院落', '院落', '小区街巷', '街巷', '所在小区'],
    '与系统里的名称一致；同一户只写第一行即可',
  ),
  column(
    'building',
    '楼栋',
    9,
    ['楼号', '栋', '栋号', '楼栋号', '幢', '幢号', '楼', '楼房号', '楼宇'],
    '如 3栋',
  ),
  column('buildingUnit', '单元', 9, ['单元号'], '如 2单元'),
  column(
    'room',
    '房号',
    9,
    ['房间号', '门牌号', '室', '室号', '房间', '户号', '门号', '房屋号'],
    '如 501；户主那一行必须写',
  ),
  column('address', '住址', 26, [
    '现住址',
    '居住地址',
    '家庭住址',
    '地址',
    '详细地址',
    '居住地',
    '现居住地',
    '家庭地址',
    '现居住地址',
    '住房地址',
  ]),
  column('residency', '人口类型', 10, [
    '常住流动',
    '人口性质',
    '居住类型',
    '居住性质',
    '人员类别',
    '人员类型',
    '常住或流动',
    '户籍性质',
    '人口类别',
  ]),
  column(
    'relation',
    '与户主关系',
    12,
    ['户主关系', '关系', '家庭关系', '与户主的关系', '和户主关系', '与户主之关系', '成员关系'],
    '每户有且只有一名户主',
  ),
  column(
    'name',
    '姓名',
    12,
    ['居民姓名', '名字', '人员姓名', '成员姓名', '家庭成员姓名', '家庭成员'],
    '必填',
  ),
  column('sex', '性别', 6, [], '填了身份证号可以不填'),
  column(
    'idNumber',
    '身份证号',
    21,
    [
      '身份证号码',
      '公民身份号码',
      '公民身份证号码',
      '身份证',
      '证件号码',
      '证件号',
      '居民身份证号',
      '居民身份证号码',
      '身份号码',
      '身份证件号码',
    ],
    '18 位，本列为文本格式',
  ),
  column(
    'birthDate',
    '出生日期',
    13,
    ['生日', '出生年月日', '出生年月', '出生', '出生时间'],
    '如 1990-01-31；填了身份证号可以不填',
  ),
  column(
    'phone',
    '手机号',
    14,
    ['手机', '手机号码', '联系电话', '电话', '联系方式', '电话号码', '本人电话', '联系手机'],
    '11 位',
  ),
  column('otherPhone', '备用电话', 14, [
    '其他电话',
    '备用手机号',
    '第二联系电话',
    '备用联系电话',
    '紧急联系电话',
    '联系电话2',
    '手机号2',
    '电话2',
  ]),
  column('domicile', '户籍地', 24, ['户籍地址', '户口所在地', '户籍所在地', '户籍']),
  column('politicalStatus', '政治面貌', 12, ['政治面目', '政治身份']),
  column('education', '文化程度', 10, ['学历', '教育程度', '受教育程度', '文化']),
  column('maritalStatus', '婚姻状况', 10, ['婚姻', '婚否', '婚姻状态', '婚姻情况']),
  column('occupation', '职业', 14, ['从事职业', '职业类别', '工作']),
  column('employer', '工作单位', 22, [
    '服务处所',
    '就业单位',
    '所在单位',
    '单位名称',
    '工作单位名称',
    '就读学校或工作单位',
  ]),
  column(
    'termEndsOn',
    '居住到期日',
    13,
    ['到期日期', '租住到期日', '居住期限', '租期', '租住到期', '流动到期日', '居住证到期日'],
    '流动人口填写',
  ),
  column('landlordName', '房东姓名', 12, ['房东', '出租人', '房主', '业主姓名'], '租住的户填写'),
  column('landlordPhone', '房东电话', 14, [
    '房东手机',
    '房东手机号',
    '房东联系电话',
    '出租人电话',
    '房主电话',
    '业主电话',
  ]),
  column(
    'labels',
    '标签',
    24,
    ['人员标签', '人群标签', '特殊人群', '重点人群', '类别标签', '特殊人群类别', '人群类别'],
    '多个标签用顿号隔开',
  ),
  column('residentId', '系统编号', 12, ['系统编号请勿修改'], '导出时带出，请勿修改；新增的人空着'),
];

/** Headings of what is derived, or of no use to the register: known, and left alone without a word. */
export const ignoredTitles: readonly string[] = [
  ...[
    '序号',
    '编号',
    '年龄',
    '周岁',
    '户主',
    '户主姓名',
    '网格',
    '网格名称',
    '微网格',
    '社区',
    '备注',
    '说明',
    '错误说明',
  ],
  ...['家庭人口', '家庭人口数', '人口数', '人数', '民族', '状态', '所属网格', '所属社区', '是否70岁以上'],
];

/** A heading as it is compared: without notes in brackets, stars, colons and space. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[(【[][^)】\]]*[)】\]]/g, '')
    .replace(/[\s*:、,，/·.。_-]/g, '')
    .trim();
}

const keyOfTitle = new Map(
  ledgerColumns.flatMap(({ key, title, also }) =>
    [title, ...also].map((word) => [plainTitle(word), key] as const),
  ),
);

/** The column that a heading means; undefined for one that means none. */
export function ledgerColumnKey(title: string): LedgerColumnKey | undefined {
  return keyOfTitle.get(plainTitle(title));
}
