import theme from './theme.json';
import { accessRecordRoute } from './subpackages/access-record/route';
import { accountRoute } from './subpackages/account/route';
import { activityRoute } from './subpackages/activity/route';
import { activityReviewRoute } from './subpackages/activity-review/route';
import { cadreReportRoute } from './subpackages/cadre-report/route';
import { answerTemplateRoute } from './subpackages/answer-template/route';
import { checkInRoute } from './subpackages/check-in/route';
import { complaintRoute } from './subpackages/complaint/route';
import { contentCheckRoute } from './subpackages/content-check/route';
import { correctionRoute } from './subpackages/correction/route';
import { doorRoute } from './subpackages/door/route';
import { helpRequestRoute } from './subpackages/help-request/route';
import { householdRoute } from './subpackages/household/route';
import { householdTieRoute } from './subpackages/household-tie/route';
import { mediationRoute } from './subpackages/mediation/route';
import { messageRoute } from './subpackages/message/route';
import { noticeRoute } from './subpackages/notice/route';
import { pickUpRoute } from './subpackages/pick-up/route';
import { registryFieldRoute } from './subpackages/registry-field/route';
import { publicRecordRoute } from './subpackages/public-record/route';
import { registryImportRoute } from './subpackages/registry-import/route';
import { residentRoute } from './subpackages/resident/route';
import { serviceHoursRoute } from './subpackages/service-hours/route';
import { staffRoute } from './subpackages/staff/route';
import { statisticRoute } from './subpackages/statistic/route';
import { suggestionBoxRoute } from './subpackages/suggestion-box/route';
import { undeliveredRoute } from './subpackages/undelivered/route';
import { volunteerRoute } from './subpackages/volunteer/route';
import { workingCalendarRoute } from './subpackages/working-calendar/route';

type ThemeName = keyof typeof theme.light;

/** WeChat picks the value for light or dark itself; the web build's bars get theirs from the style sheet. */
const themed = (name: ThemeName): string =>
  process.env.TARO_ENV === 'weapp' ? `@${name}` : theme.light[name];

const tab = (page: string, text: string, icon: ThemeName, iconOn: ThemeName) => ({
  pagePath: `pages/${page}/index`,
  text,
  iconPath: themed(icon),
  selectedIconPath: themed(iconOn),
});

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/complaint/index',
    'pages/activity/index',
    'pages/message/index',
    'pages/me/index',
  ],
  subPackages: [
    complaintRoute,
    answerTemplateRoute,
    doorRoute,
    statisticRoute,
    publicRecordRoute,
    cadreReportRoute,
    mediationRoute,
    noticeRoute,
    activityRoute,
    checkInRoute,
    activityReviewRoute,
    pickUpRoute,
    residentRoute,
    householdRoute,
    householdTieRoute,
    correctionRoute,
    contentCheckRoute,
    staffRoute,
    registryImportRoute,
    registryFieldRoute,
    accessRecordRoute,
    suggestionBoxRoute,
    workingCalendarRoute,
    messageRoute,
    undeliveredRoute,
    accountRoute,
    volunteerRoute,
    helpRequestRoute,
    serviceHoursRoute,
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: [doorRoute.root, complaintRoute.root] },
    'pages/complaint/index': { network: 'all', packages: [complaintRoute.root] },
    'pages/activity/index': { network: 'all', packages: [activityRoute.root, checkInRoute.root] },
  },
  tabBar: {
    // the web build draws its own bar (components/tab-bar): Taro's has links that no content policy lets through
    custom: process.env.TARO_ENV === 'h5',
    color: themed('tabText'),
    selectedColor: themed('tabSelected'),
    backgroundColor: themed('bar'),
    // WeChat takes the names `white` and `black` only
    borderStyle: themed('tabLine') as 'white',
    list: [
      tab('home', '首页', 'iconHome', 'iconHomeOn'),
      tab('complaint', '诉求', 'iconComplaint', 'iconComplaintOn'),
      tab('activity', '活动', 'iconActivity', 'iconActivityOn'),
      tab('message', '消息', 'iconMessage', 'iconMessageOn'),
      tab('me', '我的', 'iconMe', 'iconMeOn'),
    ],
  },
  window: {
    // likewise the title bar of the web build (components/top-bar)
    ...(process.env.TARO_ENV === 'h5' ? { navigationStyle: 'custom' as const } : {}),
    navigationBarTitleText: '邻格',
    navigationBarBackgroundColor: themed('bar'),
    navigationBarTextStyle: themed('barText'),
    backgroundColor: themed('page'),
    backgroundTextStyle: themed('pull'),
  },
  // going back before the slide of Taro's web router is over leaves an empty page: its timer hides it too late
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
