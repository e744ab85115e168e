export default definePageConfig({ navigationBarTitleText: '社区内搬家' });
