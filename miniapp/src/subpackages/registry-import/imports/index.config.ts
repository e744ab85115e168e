export default definePageConfig({ navigationBarTitleText: 'Excel 导入', enablePullDownRefresh: true });
