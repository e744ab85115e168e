/** What the reporter is asked for, one to five stars each. */
export const scoreNames = { speed: '响应速度', attitude: '服务态度', result: '办理结果' } as const;
/** The same, in the order in which they are asked and told. */
export const scoreList = Object.entries(scoreNames) as readonly [keyof typeof scoreNames, string][];
