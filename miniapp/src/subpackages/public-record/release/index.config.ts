export default definePageConfig({ navigationBarTitleText: '公示这件诉求' });
