export default definePageConfig({ navigationBarTitleText: '标签和项目', enablePullDownRefresh: true });
