export default definePageConfig({ navigationBarTitleText: '今天要盯的', enablePullDownRefresh: true });
