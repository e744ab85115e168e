export default definePageConfig({ navigationBarTitleText: '监督举报受理', enablePullDownRefresh: true });
