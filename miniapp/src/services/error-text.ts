import type { ErrorCode, FieldProblem } from '@linge/shared/error-code';
import { ApiError, LoginUnavailable, NetworkError } from './api-error';

/** One sentence for each: what happened and what to do. */
const sentences: Readonly<Record<ErrorCode, string>> = {
  REQUEST_INVALID: '填写的内容有误，请检查标出的地方',
  AUTHENTICATION_REQUIRED: '请先登录再继续',
  PERMISSION_DENIED: '您没有权限查看或办理这一项',
  NOT_FOUND: '没有找到，可能已被撤回或删除',
  METHOD_NOT_ALLOWED: '当前版本不支持这个操作，请更新后再试',
  TOO_MANY_REQUESTS: '操作太频繁了，请过一分钟再试',
  PAYLOAD_TOO_LARGE: '内容太大，请减少一些再提交',
  MEDIA_TYPE_NOT_SUPPORTED: '不支持这种格式',
  INTERNAL_ERROR: '系统出了点问题，请稍后再试；一直不行请把编号告诉社区',
  SERVICE_UNAVAILABLE: '服务暂时不可用，请稍后再试',
  ID_ALREADY_USED: '这条内容已经提交过，请不要重复提交',
  VERSION_CONFLICT: '内容刚刚有了变化，请看过最新情况再操作',
  LOGIN_CODE_INVALID: '登录没有成功，请再试一次',
  LOGIN_TOO_OFTEN: '登录太频繁了，请过一分钟再试',
  LOGIN_HIGH_RISK: '微信提示此账号存在风险，暂时不能登录，可直接打电话给网格员',
  WECHAT_UNAVAILABLE: '微信服务暂时没有响应，请稍后再试',
  PHONE_CODE_INVALID: '手机号授权已过期，请重新点一次',
  DEMO_NOT_AVAILABLE: '请在微信中打开登录',
  DOOR_NOT_FOUND: '没有找到这个门牌，请确认二维码是否完好，或联系社区',
  DOOR_LINK_NOT_CALLABLE: '这一岗位暂时没有可拨打的电话，请联系社区',
  FILE_TYPE_NOT_ALLOWED: '只能上传 JPG、PNG 或 WebP 图片',
  FILE_TOO_LARGE: '文件太大，每个不能超过 10 MB',
  FILE_UNREADABLE: '这张图片打不开，请换一张',
  FILE_LINK_EXPIRED: '图片链接已过期，请刷新页面',
  CONTENT_RISKY: '有的内容可能违规，没有提交，请修改标出的地方再试',
  COMPLAINT_TRANSITION_NOT_ALLOWED: '诉求的状态已经变化，现在不能这样操作',
  COMPLAINT_OWN_WORK: '自己办理的诉求要由别人来确认',
  COMPLAINT_CATEGORY_UNKNOWN: '请重新选择一个类别',
  COMPLAINT_PHOTO_UNKNOWN: '有图片没有传成功，请重新添加',
  COMPLAINT_TARGET_UNKNOWN: '所选的对象不能这样办理，请重新选择',
  COMPLAINT_DAY_PAST: '请选今天以后的日期',
  COMPLAINT_DAY_TOO_FAR: '一次最多暂缓 60 天，请选近一些的日期',
  COMPLAINT_SUSPENDED_TWICE: '网格已经暂缓过两次，再要暂缓请先上报，由社区或乡镇决定',
  COMPLAINT_EXPORT_TOO_LARGE: '符合条件的超过五万件，请缩短日期范围，或者加上网格、状态等条件再导出',
  COMPLAINT_CATEGORY_NAME_TAKEN: '同一层已经有这个名称了，请换一个',
  COMPLAINT_CATEGORY_BRANCH_INVALID: '不能放在这个大类下面，请重新选择',
  COMPLAINT_CATEGORY_LAST: '这是最后一个能选的类别，至少要留一个',
  ANSWER_TEMPLATE_TOO_MANY: '模板太多了，请先删掉不用的',
  PUBLIC_RECORD_PERSONAL_DETAIL: '文字里有不能公开的个人信息，请改掉标出的地方',
  PUBLIC_RECORD_SENSITIVE: '这一类诉求涉及隐私，不能公示',
  PUBLIC_RECORD_NOT_ENDED: '还没有办结，办结后才能公示',
  PUBLIC_RECORD_PHOTO_UNKNOWN: '有照片不属于这件诉求，请重新选择',
  PUBLIC_RECORD_ALREADY_RELEASED: '这件诉求已经公示，需要修改请先撤下',
  SUGGESTION_BOX_OPENED_TODAY: '这个意见箱今天已经开过，请刷新后查看',
  SUGGESTION_BOX_PHOTO_UNKNOWN: '有图片没有传成功，请重新拍一张',
  BOX_SLIP_DEALT_WITH: '这张意见已经有人处理了，请刷新后查看',
  CADRE_REPORT_TRANSITION_NOT_ALLOWED: '这件举报的状态已经变化，请看最新情况再操作',
  PRIVACY_VERSION_UNKNOWN: '请更新到最新版本后再试',
  ACCOUNT_STILL_SERVING: '您还有岗位没有交接，交接后才能注销',
  DATA_EXPORT_TOO_SOON: '一天只能申请一次，请明天再来',
  DATA_EXPORT_NOT_READY: '还没有整理好，或者已过七天，请重新申请',
  GUARDIAN_CONSENT_NEEDED: '未满十四周岁，请先在“我的”里请家长同意',
  GUARDIAN_CONSENT_NOT_NEEDED: '不需要家长同意，请刷新后再试',
  GUARDIAN_CONSENT_TRANSITION_NOT_ALLOWED: '情况已经变化，请看最新情况',
  GUARDIAN_UNKNOWN: '家里还没有家长绑定住户，请家长先在“我的住户”里绑定',
  MEDIATION_TRANSITION_NOT_ALLOWED: '调解的情况已经变化，现在不能这样操作',
  MEDIATION_NOT_POSSIBLE: '这件诉求现在不能开始调解，请刷新后查看',
  MEDIATION_ALREADY_OPEN: '这件诉求已经在调解了，请刷新后查看',
  MEDIATION_TARGET_UNKNOWN: '所选的对象不对或已经变化，请重新选择',
  MEDIATION_DAY_PAST: '请选现在以后的时间',
  NOTICE_TRANSITION_NOT_ALLOWED: '通知的情况已经变化，现在不能这样操作',
  NOTICE_AUDIENCE_OUT_OF_REACH: '所选的范围里有您不能通知的地方，请重新选择',
  NOTICE_AUDIENCE_EMPTY: '所选的范围里没有人，请重新选择',
  NOTICE_FILE_UNKNOWN: '有图片或附件已经不在了，请重新添加',
  NOTICE_VALIDITY_PAST: '有效期已过或早于发布时间，请重新选择',
  NOTICE_REMINDED_TODAY: '今天已经提醒过，明天再提醒',
  NOTICE_DOCUMENTS_NEED_PEER: '发给整个社区的通知，要加附件请另一位同事来改，或者撤回后重新发',
  ACTIVITY_TRANSITION_NOT_ALLOWED: '活动的情况已经变化，现在不能这样操作',
  ACTIVITY_OUT_OF_REACH: '您不能以这个名义办活动，或者所选的范围不在本社区，请重新选择',
  ACTIVITY_TIME_PAST: '活动时间已经过了，请重新填写',
  ACTIVITY_TIMES_CONTRADICT: '报名、退出的时间和活动时间对不上，请检查',
  ACTIVITY_FILE_UNKNOWN: '有图片没有传成功，请重新添加',
  ACTIVITY_UNIT_UNKNOWN: '协办单位已经不在了，请重新选择',
  ACTIVITY_PLACES_TAKEN: '名额不能少于已经报上的人数',
  ACTIVITY_SESSION_CHECKED_IN: '已经有人签到的场次，不能改开始时间，也不能去掉',
  SIGN_UP_NOT_YET: '还没有开始报名，请到时间再来',
  SIGN_UP_CLOSED: '报名已经结束，要参加请联系主办人',
  SIGN_UP_HOUSEHOLD_NEEDED: '请先绑定住户，再报名',
  SIGN_UP_PERSON_UNKNOWN: '只能给自己和您照看的家人报名，请刷新后重新选择',
  SIGN_UP_NOT_ENTITLED: '这个活动不是面向这位居民的',
  SIGN_UP_GUARDIAN_CONSENT_NEEDED: '孩子参加，要监护人同意',
  SIGN_UP_ROLE_UNKNOWN: '选的岗位有了变化，请刷新后重新选择',
  SIGN_UP_ALREADY: '已经报过名了，不用再报',
  SIGN_UP_TRANSITION_NOT_ALLOWED: '报名的情况已经变化，请看最新情况',
  SIGN_UP_LEAVE_CLOSED: '已经过了自己退出的时间，来不了请打电话告诉主办人',
  CHECK_IN_SESSION_UNKNOWN: '这一场的时间有变动，请刷新后再试',
  CHECK_IN_NOT_SIGNED_UP: '名单里没有这个人，请找组织者现场登记',
  CHECK_IN_PERSON_NEEDED: '请选择给谁签到',
  CHECK_IN_NOT_OPEN: '现在不在签到时间里，请看活动时间',
  CHECK_IN_CODE_EXPIRED: '二维码已更新，请扫大屏幕上最新的',
  CHECK_IN_TIME_OUT_OF_RANGE: '时间对不上这一场，请检查手机时间',
  CHECK_IN_NOT_PRESENT: '还没有签到，请先签到',
  CHECK_IN_CANCELLED: '活动已经取消，不再签到',
  CHECK_IN_HOURS_CONFIRMED: '时长已经确认，有出入请在服务时长里更正或提出异议',
  CHECK_IN_NOT_OVER: '这一场还没有结束，结束后再确认时长',
  CHECK_IN_NO_HOURS: '只有志愿服务活动记服务时长',
  CHECK_IN_NO_ACCOUNT: '这位居民没有自己的账号，时长没有地方记',
  CHECK_IN_MINUTES_OUT_OF_RANGE: '时长超出了这一场的时间，请检查',
  CHECK_IN_REASON_NEEDED: '改了时长，请写明原因',
  ACTIVITY_REVIEW_TOO_EARLY: '活动还没有结束，结束后再来',
  ACTIVITY_REVIEW_TRANSITION_NOT_ALLOWED: '回顾的情况已经变化，请看最新情况再操作',
  ACTIVITY_REVIEW_PERSON_UNKNOWN: '照片里标的人有变化，请重新选择',
  ACTIVITY_REVIEW_REFUSED: '有人不同意公开这张照片，不能改标注，请把照片移除',
  ACTIVITY_FEEDBACK_ALREADY: '已经评价过了',
  ACTIVITY_FEEDBACK_CLOSED: '评价七天后不能再改',
  PICK_UP_NOT_OPEN: '孩子的报名已经取消或活动已经结束，不能再改接送人',
  PICK_UP_PERSON_UNKNOWN: '只能选同住的成年家人，请刷新后重新选择',
  PICK_UP_TOO_YOUNG: '满 12 周岁才可以自己回家',
  PICK_UP_NO_SESSION: '那天没有课，请换一天',
  PICK_UP_TOO_MANY: '接送人已经够多了，请先取消不再来接的',
  PICK_UP_NOT_NOW: '现在不是这个活动交接孩子的时间',
  PICK_UP_NOT_AUTHORISED: '这个人不在名单上，不能交接，请联系监护人',
  PICK_UP_CODE_WRONG: '接送码不对或已经用过，请和监护人核对',
  PICK_UP_ALREADY: '孩子已经有交接记录，请看最新情况',
  PICK_UP_CORRECTED: '这条记录已经更正过，请看最新情况',
  PICK_UP_NOT_CALLABLE: '没有登记电话，请换一个人联系',
  RESIDENT_ID_NUMBER_TAKEN: '这个身份证号已登记在另一个人名下，请核对',
  REGISTRY_HEAD_REQUIRED: '每户要有且只有一位户主，请先指定户主',
  REGISTRY_HOUSEHOLD_CLOSED: '这一户已销户，不能再登记人员',
  REGISTRY_ENTRY_CONTRADICTS: '出生日期或性别与身份证号不一致，请核对',
  OTHER_HOME_ALREADY: '已经登记住在这一户了',
  REGISTRY_LABEL_UNKNOWN: '没有这个标签，请刷新后重选',
  REGISTRY_FIELD_INVALID: '自定义项目填写有误，请检查标出的地方',
  REGISTRY_NAME_TAKEN: '这个名称已经有了，请换一个',
  RESIDENT_NOT_CALLABLE: '没有登记这位居民的电话',
  LANDLORD_NOT_CALLABLE: '没有登记房东的电话',
  TELLER_NOT_CALLABLE: '登记的时候没有记下电话',
  REPORTER_NOT_CALLABLE: '反映人没有留下电话',
  SAVED_FILTER_NAME_TAKEN: '您已有同名的筛选，请换一个名称',
  GRID_ASSIGNMENT_OVERLAP: '这段时间已经有人担任此岗位',
  GRID_ASSIGNMENT_ENDED: '这项任职已经结束',
  STAFF_MEMBER_PHONE_TAKEN: '这个手机号已登记给另一位工作人员',
  ROOM_NOT_FOUND: '没有找到这个房号，请检查后再试，或联系网格员',
  HOUSEHOLD_TIE_ALREADY: '您已经绑定或申请过了，不用再申请',
  HOUSEHOLD_TIE_PHONE_NEEDED: '请填写手机号，方便网格员核对',
  HOUSEHOLD_TIE_RESIDENT_UNKNOWN: '这位居民现在不住在这里，请刷新后重新选择',
  HOUSEHOLD_TIE_TOO_MANY_GUESSES: '申请的次数太多了，请过些时候再试，或直接联系网格员',
  HOUSEHOLD_TIE_TRANSITION_NOT_ALLOWED: '这项申请已经有了结果，请看最新情况',
  FOLLOW_NEEDS_HOME: '请先绑定住户并确认是哪位家人，再生成代看码',
  FOLLOW_CODE_WRONG: '代看码不对，或者已经用过、过期了，请让家人重新生成一个',
  FOLLOW_OTHER_COMMUNITY: '你们要都绑定了同一个社区的住户，才能代看通知',
  FOLLOW_ALREADY: '已经能收到了，不用再代看',
  FOLLOW_TOO_MANY: '代看的人已经有 10 位，请先停止一位',
  FOLLOW_HAS_ACCOUNT: '这位居民自己有账号，可以自己收通知；要家人也收一份，请本人和家人用代看码',
  FOLLOW_ADULTS_ONLY: '只有住在这里的成年人才能请家人代收',
  FOLLOW_NO_RELATIVE: '这位家人没有绑定本社区的住户，或者不是成年人，不能代收',
  FOLLOW_MANY_OF_NAME: '叫这个名字的人太多，请改用手机号查找',
  FOLLOW_OFFER_GONE: '这件事已经答复过、撤回了，或者不需要了',
  CORRECTION_TRANSITION_NOT_ALLOWED: '这项更正已经有了结果，请看最新情况',
  VOLUNTEER_NEEDS_HOME: '先认证住在这个社区，才能申请加入它的志愿队',
  VOLUNTEER_ALREADY: '您已经在这支志愿队里，或者已经申请过了',
  VOLUNTEER_REQUEST_ANSWERED: '这个申请已经有了结果，请看最新情况',
  HOURS_OWN: '自己的服务时长要由别人来记',
  HOURS_OWN_CONFIRMATION: '这段时长是您确认的，异议要由别人来答复',
  HOURS_UNCHANGED: '改后的时长和现在一样，不用更正',
  HOURS_ALREADY_OBJECTED: '这段时长的异议正在等答复',
  HOURS_OBJECTION_ANSWERED: '这个异议已经有了结果，请看最新情况',
  CERTIFICATE_NO_HOURS: '这段时间里没有服务时长，换个时间段试试',
  CERTIFICATE_NEEDS_IDENTITY: '证明上要写姓名和证件号码。请先认证住户，并请网格员把证件号码登记上',
  HELP_REQUEST_TRANSITION_NOT_ALLOWED: '这件求助的情况已经变化，请看最新情况',
  HELP_REQUEST_JUST_TAKEN: '刚刚有别的志愿者接下了，谢谢您',
  HELP_REQUEST_DAY_OUT_OF_RANGE: '日期不在可以选的范围里，请重新选',
  HELP_REQUEST_DAY_OVER: '已经过了那一天，不能再接了',
  CERTIFICATE_REVOKED: '这份证明已经撤销了',
  HANDOVER_POSTS_CHANGED: '任职情况刚刚有了变化，请看过最新情况再交接',
  HANDOVER_TAKEN_EFFECT: '交接已经生效，不能取消了；需要改回来，请再办一次交接',
  HANDOVER_LEAVES_NOBODY: '有岗位将无人接手，请指定接任人，或确认可以空缺',
  REGISTRY_IMPORT_RUNNING: '本社区正在进行另一次导入，请等它完成后再试',
  REGISTRY_IMPORT_TRANSITION_NOT_ALLOWED: '这次导入的状态已经变化，现在不能这样操作',
};

const networkSentences: Readonly<Record<NetworkError['reason'], string>> = {
  unreachable: '网络连接不上，请检查网络后再试',
  timeout: '网络太慢，没有等到回应，请再试一次',
};

const fieldSentences: Readonly<Record<string, string>> = {
  too_small: '太短了，请再写一些',
  too_big: '太长了，请减少一些',
  invalid_type: '请填写这一项',
  invalid_format: '格式不正确',
  invalid_value: '请重新选择',
  past: '请选今天以后的日期',
  tooFar: '一次最多暂缓 60 天，请选近一些的日期',
  unknown: '请重新选择',
  unrecognized_keys: '多了不认识的内容',
  taken: '已经有同名的了，请换一个',
  retired: '这一项已经停用，请先恢复它',
  pause_too_long: '这样连着 60 多天没有工作日，期限没法算，请至少留一天上班',
  risky: '这里可能含有违规内容，请修改后再提交',
  too_deep: '类别最多两层，不能再往下放',
};

/** The same for a refusal that came within an answer. */
export function codeText(code: ErrorCode): string {
  return sentences[code];
}

/** What to tell the reader about anything that was thrown. */
export function errorText(error: unknown): string {
  if (error instanceof ApiError) return sentences[error.code];
  if (error instanceof NetworkError) return networkSentences[error.reason];
  if (error instanceof LoginUnavailable) return error.message;
  return sentences.INTERNAL_ERROR;
}

/** The id to quote when asking for help; null where the server gave none. */
export function requestIdOf(error: unknown): string | null {
  return error instanceof ApiError ? error.requestId : null;
}

export function fieldText(problem: FieldProblem): string {
  return fieldSentences[problem.code] ?? '请检查这一项';
}

/** Sentences by field of the body (`text`, `photoIds`), to be shown beside each. */
export function fieldTexts(problems: readonly FieldProblem[]): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const problem of problems) {
    const name = problem.path.replace(/^(body|query|params)\./, '').split('.')[0] ?? '';
    texts[name] ??= fieldText(problem);
  }
  return texts;
}

/** The same for an error that was thrown; empty unless it was about fields. */
export function fieldTextsOf(error: unknown): Readonly<Record<string, string>> {
  return error instanceof ApiError ? fieldTexts(error.fields) : {};
}
