export default definePageConfig({ navigationBarTitleText: '绑定住户', enablePullDownRefresh: false });
