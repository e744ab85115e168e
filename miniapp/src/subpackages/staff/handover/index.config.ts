export default definePageConfig({ navigationBarTitleText: '离任交接', enablePullDownRefresh: true });
