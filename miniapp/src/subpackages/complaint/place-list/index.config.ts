export default definePageConfig({ navigationBarTitleText: '诉求名单', enablePullDownRefresh: true });
