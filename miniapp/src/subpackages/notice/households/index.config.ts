export default definePageConfig({ navigationBarTitleText: '逐户通知到', enablePullDownRefresh: true });
