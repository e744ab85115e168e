import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** One red pixel. */
export const RED_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

const app = {
  pages: ['pages/home/index', 'pages/me/index'],
  subPackages: [{ root: 'sub', pages: ['form/index', 'broken/index'] }],
  window: {
    navigationBarTitleText: '样例',
    navigationBarBackgroundColor: '@bar',
    navigationBarTextStyle: 'black',
  },
  tabBar: {
    color: '#5c6370',
    selectedColor: '#b8141a',
    backgroundColor: '@bar',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
};

const home = {
  wxml: `
<view class="wide" id="box"><text>你好 {{count}}</text></view>
<view bindtap="add" aria-label="加一">+</view>
<view bindtap="ask">问一问</view><view>回答{{answer}}</view>
<view bindtap="open">去填表</view>
<view bindtap="request">请求</view><view>结果{{result}}</view>
<view bindtap="contain">云托管</view>
<view bindtap="logIn">登录</view>
<view bindtap="missing">用没有的接口</view>
<view bindtap="dial">打电话</view>
<view bindtap="scan">扫一扫</view>
<view bindtap="subscribe">订阅</view>
<view bindtap="subscribeLate">晚点订阅</view>
<view bindtap="settings">微信设置</view>
<view bindtap="remember">记住</view>
<view bindtap="measure">量一量</view>
<view bindtap="globals">看全局</view>
<view style="height: 200vh"></view>`,
  wxss: '.wide { width: 375rpx; height: 100rpx }\nview { display: block }',
  json: '{"navigationBarTitleText":"首页标题","enablePullDownRefresh":true}',
  js: `
Page({
  data: { count: 0, answer: '', result: '' },
  onLoad(query) { this.setData({ result: JSON.stringify(query), answer: wx.getStorageSync('kept') }) },
  onPullDownRefresh() { this.setData({ result: '刷新了' }); wx.stopPullDownRefresh() },
  onReachBottom() { this.setData({ result: '到底了' }) },
  add() { this.setData({ count: this.data.count + 1 }) },
  ask() { wx.showModal({ title: '当真?', success: (r) => this.setData({ answer: r.confirm ? '是' : '否' }) }) },
  open() { wx.navigateTo({ url: '/sub/form/index?name=' + encodeURIComponent('东门') }) },
  request() {
    wx.request({ url: 'http://127.0.0.1:3000/echo', method: 'POST', data: { a: '一' }, header: { 'x-token': 't' },
      success: (r) => this.setData({ result: r.statusCode + r.data.method + r.data.token + r.data.body.a + r.header['X-Answer'] }),
      fail: (e) => this.setData({ result: e.errMsg }) })
  },
  contain() {
    wx.cloud.init({ env: 'e' })
    wx.cloud.callContainer({ config: { env: 'e' }, path: '/echo?a=1', method: 'POST', data: '{"a":"一"}', dataType: 'text',
      header: { 'X-WX-SERVICE': 's', 'x-wx-openid': 'somebody else', 'content-type': 'application/json' } })
      .then((r) => this.setData({ result: r.statusCode + r.data }), (e) => this.setData({ result: e.errMsg }))
  },
  logIn() { wx.login({ success: (r) => this.setData({ result: r.code }) }) },
  missing() { wx.startBluetoothDevicesDiscovery() },
  dial() { wx.makePhoneCall({ phoneNumber: '0839-110' }) },
  scan() { wx.scanCode().then((r) => this.setData({ result: r.result }), (e) => this.setData({ result: e.errMsg })) },
  subscribe() {
    wx.requestSubscribeMessage({ tmplIds: ['t'], success: (r) => this.setData({ result: r.t }),
      fail: (e) => this.setData({ result: (e.errCode || '') + e.errMsg }) })
  },
  subscribeLate() { setTimeout(() => this.subscribe(), 0) },
  settings() {
    wx.openSetting({ withSubscriptions: true,
      success: (r) => this.setData({ result: JSON.stringify(r.subscriptionsSetting) }) })
  },
  remember() { wx.setStorageSync('kept', '记得') },
  measure() { wx.createSelectorQuery().select('#box').boundingClientRect((r) => this.setData({ result: r.width + 'x' + r.height })).exec() },
  globals() { this.setData({ result: [typeof window, typeof document, typeof fetch, typeof crypto, typeof URL, typeof Intl].join() }) },
})`,
};

const me = {
  wxml: '<view bindtap="badge">标记</view><view>我的页面 {{shown}}</view>',
  json: '{"navigationBarTitleText":"我的标题"}',
  js: `
Page({
  data: { shown: 0 },
  onShow() { this.setData({ shown: this.data.shown + 1 }) },
  badge() { wx.setTabBarBadge({ index: 1, text: '3' }) },
})`,
};

const form = {
  wxml: `
<view>门 {{name}}</view>
<input id="title" placeholder="标题" bindinput="title" bindconfirm="confirm" maxlength="5" disabled="{{nothing}}" />
<view>写了{{title}}</view>
<textarea placeholder="说说情况" bindinput="text" /><view>共{{text.length}}字</view>
<button bindtap="photo">加照片</button>
<image wx:for="{{photos}}" wx:key="*this" src="{{item}}" mode="aspectFill" style="width: 60px; height: 60px" bindload="loaded" />
<button open-type="agreePrivacyAuthorization" wx:if="{{asked}}" bindagreeprivacyauthorization="agree">同意隐私指引</button>
<button bindtap="upload">上传</button>
<button bindtap="save">留下照片</button>
<button bindtap="list">留下了几张</button>
<view>结果{{result}}</view>
<picker mode="selector" range="{{['甲','乙','丙']}}" bindchange="change"><view>选一个</view></picker>
<picker mode="multiSelector" range="{{[['甲','乙'],['1','2']]}}" bindchange="change"><view>选两个</view></picker>
<picker mode="date" value="2026-01-31" bindchange="change"><view>选日期</view></picker>
<switch bindchange="change" aria-label="开关" />
<radio-group bindchange="change"><label><radio value="红" />要红的</label><label><radio value="绿" />要绿的</label></radio-group>
<checkbox-group bindchange="change"><label><checkbox value="苹果" />吃苹果</label><label><checkbox value="香蕉" />吃香蕉</label></checkbox-group>
<button disabled bindtap="never">不能点</button>
<button open-type="getPhoneNumber" bindgetphonenumber="phone">给手机号</button>
<form bindsubmit="change"><input name="a" placeholder="表单字段" /><button form-type="submit">提交表单</button></form>
<scroll-view scroll-y style="height: 100px" bindscrolltolower="lower" id="scroller"><view style="height: 600px">长</view></scroll-view>
<view bindtap="home">回首页</view>`,
  json: '{"navigationBarTitleText":"填表"}',
  js: `
const show = (page, value) => page.setData({ result: typeof value === 'string' ? value : JSON.stringify(value) })
Page({
  data: { name: '', title: '', text: '', photos: [], result: '', asked: false },
  onLoad(query) {
    this.setData({ name: decodeURIComponent(query.name) })
    wx.onNeedPrivacyAuthorization((resolve) => { this.answer = resolve; this.setData({ asked: true }) })
  },
  agree() { this.answer({ event: 'agree' }) },
  title(e) { this.setData({ title: e.detail.value }) },
  text(e) { this.setData({ text: e.detail.value }) },
  confirm() { show(this, '确认了') },
  photo() { wx.chooseMedia({ count: 2, success: (r) => this.setData({ photos: r.tempFiles.map((f) => f.tempFilePath) }) }) },
  loaded(e) { show(this, '宽' + e.detail.width) },
  upload() { wx.uploadFile({ url: 'http://127.0.0.1:3000/upload', filePath: this.data.photos[0], name: 'file', formData: { kind: '诉求' }, success: (r) => show(this, r.data) }) },
  save() { wx.getFileSystemManager().saveFile({ tempFilePath: this.data.photos[0], success: (r) => show(this, '留下了') }) },
  list() { wx.getSavedFileList({ success: (r) => show(this, '有' + r.fileList.length + '张') }) },
  change(e) { show(this, e.detail.value) },
  lower() { show(this, '滚到底') },
  never() { show(this, '不该发生') },
  phone(e) { show(this, e.detail.code || e.detail.errMsg) },
  home() { wx.switchTab({ url: '/pages/home/index' }) },
})`,
};

const broken = {
  wxml: '<view bindtap="fail">出错</view><view bindtap="much">送太多</view>',
  json: '{}',
  js: "Page({ fail() { throw new Error('坏了') }, much() { this.setData({ much: '字'.repeat(20000) }) } })",
};

const files: Record<string, string> = {
  'app.json': JSON.stringify(app),
  'app.js': 'App({ onLaunch(o) { this.scene = o.scene } })\n',
  'app.wxss': 'page { background: #f5f6f7 }',
  'theme.json': '{"light":{"bar":"#ffffff"},"dark":{"bar":"#1c1d20"}}',
};
const pages = {
  'pages/home/index': home,
  'pages/me/index': me,
  'sub/form/index': form,
  'sub/broken/index': broken,
};
for (const [path, page] of Object.entries(pages)) {
  for (const [extension, text] of Object.entries(page)) files[`${path}.${extension}`] = text;
}

/** Writes a small mini-program, made without Taro, into a temporary folder. */
export function writeFixture(): string {
  const folder = mkdtempSync(join(tmpdir(), 'weapp-fixture-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
