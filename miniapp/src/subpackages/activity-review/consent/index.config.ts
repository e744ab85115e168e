export default definePageConfig({ navigationBarTitleText: '照片里的我', enablePullDownRefresh: true });
