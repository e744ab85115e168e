export default definePageConfig({ navigationBarTitleText: '开出的证明', enablePullDownRefresh: true });
