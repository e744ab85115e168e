export default definePageConfig({ navigationBarTitleText: '查意见箱答复' });
