export default definePageConfig({ navigationBarTitleText: '按地点看', enablePullDownRefresh: true });
