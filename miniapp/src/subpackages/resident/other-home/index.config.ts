export default definePageConfig({ navigationBarTitleText: '其他住处' });
