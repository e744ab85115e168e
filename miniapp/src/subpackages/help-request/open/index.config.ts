export default definePageConfig({ navigationBarTitleText: '谁要帮忙', enablePullDownRefresh: true });
