import type { AccessField, AccessRecord } from '@linge/shared/access-record/access-record.schema';
import { ledgerWord, type LedgerWordField } from '@linge/shared/registry-import/ledger-word';
import type { ResidentState } from '@linge/shared/resident/ledger.schema';
import type {
  FieldChange,
  RegistryChange,
  RegistryChangeSource,
  RegistryChangeType,
} from '@linge/shared/resident/registry-change.schema';
import type { Tone } from '../components/status-tag';

/** A code of the ledger in Chinese; `未登记` for nothing. */
export function ledgerText(field: LedgerWordField, code: string | null): string {
  return code === null ? '未登记' : ledgerWord(field, code);
}

export const residentStateTag: Readonly<Record<ResidentState, { text: string; tone: Tone }>> = {
  present: { text: '在住', tone: 'ok' },
  movedOut: { text: '已迁出', tone: 'neutral' },
  deceased: { text: '已去世', tone: 'neutral' },
};

/** How the fields of the ledger are called, on forms, pages and timelines alike. */
export const ledgerFieldNames = {
  name: '姓名',
  relation: '与户主关系',
  sex: '性别',
  birthDate: '出生日期',
  idNumber: '身份证号',
  phone: '手机号',
  otherPhone: '其他电话',
  residency: '常住或流动',
  domicile: '户籍地',
  politicalStatus: '政治面貌',
  education: '文化程度',
  maritalStatus: '婚姻状况',
  occupation: '职业',
  employer: '工作单位',
  termEndsOn: '居住到期日',
  labels: '标签',
} as const;
export type LedgerField = keyof typeof ledgerFieldNames;

const otherFieldNames: Readonly<Record<string, string>> = {
  householdId: '所在户',
  roomId: '房号',
  headId: '户主',
  state: '状态',
  leftOn: '离开日期',
  landlordName: '房东',
  landlordPhone: '房东电话',
};

const changeTitles: Readonly<Record<RegistryChangeType, string>> = {
  HouseholdEntered: '登记入户',
  HouseholdCorrected: '更正户信息',
  HouseholdClosed: '销户',
  HouseholdReopened: '恢复为在住户',
  HouseholdsJoined: '并户',
  HouseholdSplit: '分户',
  HeadChanged: '变更户主',
  ResidentEntered: '登记人员',
  ResidentBorn: '出生',
  ResidentDied: '去世',
  ResidentMovedIn: '迁入',
  ResidentMovedOut: '迁出',
  ResidentMoved: '社区内搬家',
  ResidentReturned: '迁回',
  ResidentCorrected: '更正信息',
  ResidencyChanged: '常住、流动变更',
  TermRenewed: '续住',
  OtherHomeAdded: '增加其他住处',
  OtherHomeEnded: '取消其他住处',
};

/** What happened, as the title of a step: `出生：张*`. */
export function changeTitle({ type, residentName }: Pick<RegistryChange, 'type' | 'residentName'>): string {
  return residentName ? `${changeTitles[type]}：${residentName}` : changeTitles[type];
}

export const changeSourceNotes: Readonly<Record<RegistryChangeSource, string>> = {
  staff: '',
  import: '表格导入',
  undoneImport: '撤销导入',
  correction: '居民申请更正',
};

const coded: readonly string[] = [
  'relation',
  'sex',
  'residency',
  'politicalStatus',
  'education',
  'maritalStatus',
] satisfies LedgerWordField[];
const states: Readonly<Record<string, string>> = {
  open: '在住户',
  closed: '已销户',
  present: residentStateTag.present.text,
  movedOut: residentStateTag.movedOut.text,
  deceased: residentStateTag.deceased.text,
};
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7/;

/** Names of labels, and of the fields that the community added, by code and id. */
export type Vocabulary = Readonly<Record<string, string>>;

function valueText(field: string, value: string | null, words: Vocabulary): string {
  if (value === null) return '无';
  if (coded.includes(field)) return ledgerWord(field as LedgerWordField, value);
  if (field === 'state') return states[value] ?? value;
  if (field === 'labels')
    return value
      .split(',')
      .map((code) => words[code] ?? code)
      .join('、');
  if (value === 'true' || value === 'false') return value === 'true' ? '是' : '否';
  return value;
}

/** `手机号：138****1234 → 139****5678`; of what is told by an id alone, only that it changed. */
export function fieldChangeText({ field, from, to }: FieldChange, words: Vocabulary = {}): string {
  const name =
    (ledgerFieldNames as Vocabulary)[field] ??
    otherFieldNames[field] ??
    words[field.replace(/^custom\./, '')] ??
    '其他项目';
  if ([from, to].some((value) => value !== null && uuid.test(value))) return `${name}有变动`;
  if (from === null) return `${name}：${valueText(field, to, words)}`;
  return `${name}：${valueText(field, from, words)} → ${valueText(field, to, words)}`;
}

/** Numbers that are shown only for a purpose. */
export const accessFieldNames: Readonly<Record<AccessField, string>> = {
  idNumber: ledgerFieldNames.idNumber,
  phone: ledgerFieldNames.phone,
  otherPhone: ledgerFieldNames.otherPhone,
  landlordPhone: '房东电话',
  tellerPhone: '反映人电话',
  reporterPhone: '反映人电话',
  pickUpPhone: '接送人电话',
  account: '是否用小程序',
};

/** What a whole number was shown for. */
export const accessPurposeTexts: Readonly<Record<AccessRecord['purpose'], string>> = {
  verification: '核对身份',
  visit: '上门走访',
  service: '代办事项',
  complaint: '办理诉求',
  emergency: '紧急情况',
  report: '上级报表',
  other: '其他',
  call: '拨打电话',
};
