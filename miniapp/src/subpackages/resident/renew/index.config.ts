export default definePageConfig({ navigationBarTitleText: '续住登记' });
