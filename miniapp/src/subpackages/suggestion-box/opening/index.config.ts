export default definePageConfig({ navigationBarTitleText: '开箱记录', enablePullDownRefresh: true });
