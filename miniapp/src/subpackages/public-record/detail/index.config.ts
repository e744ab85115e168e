export default definePageConfig({ navigationBarTitleText: '办理公示', enablePullDownRefresh: true });
