export default definePageConfig({ navigationBarTitleText: '户', enablePullDownRefresh: true });
