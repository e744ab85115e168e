export default definePageConfig({ navigationBarTitleText: '新户入住' });
