export default definePageConfig({ navigationBarTitleText: '活动回顾', enablePullDownRefresh: true });
