export default definePageConfig({ navigationBarTitleText: '接送授权', enablePullDownRefresh: true });
