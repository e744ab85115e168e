/** What can be reported in the demo's communities, in the order of the form. */
export const demoComplaintCategories = [
  { code: 'road', name: '道路' },
  { code: 'rubbish', name: '垃圾' },
  { code: 'parking', name: '停车' },
  { code: 'publicToilet', name: '公厕' },
  { code: 'dispute', name: '邻里纠纷' },
  { code: 'lift', name: '电梯' },
  { code: 'noise', name: '噪音' },
  { code: 'streetLight', name: '路灯' },
  { code: 'hazard', name: '安全隐患' },
  { code: 'consultation', name: '咨询' },
  { code: 'other', name: '其他' },
] as const;

export type ComplaintCategoryCode = (typeof demoComplaintCategories)[number]['code'];
