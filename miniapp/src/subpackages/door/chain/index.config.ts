export default definePageConfig({ navigationBarTitleText: '谁为我服务', enablePullDownRefresh: true });
