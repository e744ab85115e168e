/** `chrome` stands for Android's engine in WeChat (XWeb) and old Android browsers. */
const targets = { chrome: '69', ios: '12' };

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets, useBuiltIns: false }]],
};
