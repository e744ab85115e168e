export default definePageConfig({ navigationBarTitleText: '通知工作', enablePullDownRefresh: true });
