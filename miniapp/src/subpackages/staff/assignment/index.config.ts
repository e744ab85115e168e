export default definePageConfig({ navigationBarTitleText: '任职安排', enablePullDownRefresh: true });
