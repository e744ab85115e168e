export default definePageConfig({ navigationBarTitleText: '查举报进展' });
