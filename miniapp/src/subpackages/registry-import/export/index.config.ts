export default definePageConfig({ navigationBarTitleText: '导出名册', enablePullDownRefresh: true });
