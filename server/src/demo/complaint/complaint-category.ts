/** What can be reported in the demo's communities, in the order of the form. */
export const demoComplaintCategories = [
  { code: 'road', name: '道路', settleDays: 15, urgent: false, sensitive: false },
  { code: 'rubbish', name: '垃圾', settleDays: 3, urgent: false, sensitive: false },
  { code: 'parking', name: '停车', settleDays: 7, urgent: false, sensitive: false },
  { code: 'publicToilet', name: '公厕', settleDays: 3, urgent: false, sensitive: false },
  { code: 'dispute', name: '邻里纠纷', settleDays: 7, urgent: false, sensitive: true },
  { code: 'lift', name: '电梯', settleDays: 3, urgent: true, sensitive: false },
  { code: 'noise', name: '噪音', settleDays: 3, urgent: false, sensitive: false },
  { code: 'streetLight', name: '路灯', settleDays: 7, urgent: false, sensitive: false },
  { code: 'hazard', name: '安全隐患', settleDays: 3, urgent: true, sensitive: false },
  { code: 'consultation', name: '咨询', settleDays: 3, urgent: false, sensitive: false },
  { code: 'other', name: '其他', settleDays: 7, urgent: false, sensitive: false },
] as const;

export type ComplaintCategoryCode = (typeof demoComplaintCategories)[number]['code'];
