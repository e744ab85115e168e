export default definePageConfig({ navigationBarTitleText: '时长异议', enablePullDownRefresh: true });
