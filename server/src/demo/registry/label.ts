/** What the demo's communities tell residents apart by; ages (70+ …) are derived from birth dates instead. */
export const demoLabels = [
  { code: 'livesAlone', name: '独居老人' },
  { code: 'emptyNest', name: '空巢老人' },
  { code: 'disabled', name: '残疾' },
  { code: 'lowIncome', name: '低保' },
  { code: 'relocated', name: '易地搬迁' },
  { code: 'leftBehindChild', name: '留守儿童' },
  { code: 'veteran', name: '退役军人' },
  { code: 'expectantMother', name: '孕产妇' },
] as const;

export type LabelCode = (typeof demoLabels)[number]['code'];
