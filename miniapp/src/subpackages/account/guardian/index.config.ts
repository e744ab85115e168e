export default definePageConfig({ navigationBarTitleText: '孩子使用' });
