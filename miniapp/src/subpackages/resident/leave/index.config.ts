export default definePageConfig({ navigationBarTitleText: '迁出或去世' });
