import type {
  RegistryFieldType,
  RegistryVisibility,
} from '@linge/shared/registry-field/registry-field.schema';

export const visibilityTexts: Readonly<Record<RegistryVisibility, string>> = {
  staff: '网格工作人员都能看到',
  admin: '只有社区管理员能看到',
};

export const fieldTypeTexts: Readonly<Record<RegistryFieldType, string>> = {
  text: '文字',
  number: '数字',
  date: '日期',
  choice: '单选',
  yesNo: '是或否',
};
