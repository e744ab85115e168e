export default definePageConfig({ navigationBarTitleText: '邻格', enablePullDownRefresh: true });
