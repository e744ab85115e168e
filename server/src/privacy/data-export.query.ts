import { complaintStateText } from '@linge/shared/complaint/complaint-word';
import type { ContentCheckState } from '@linge/shared/content-check/content-check.schema';
import type { DataKindKey } from '@linge/shared/privacy/data-kind';
import { pushTemplates } from '@linge/shared/subscription/push-template';
import { activityExportQueries } from './activity-export.query.js';
import { masked, ownResidents } from './export-sql.js';
import { pickUpExportQueries } from './pick-up-export.query.js';
import { volunteerExportQueries } from './volunteer-export.query.js';

/** What is read of an account by one statement; the names of its columns are what people read. */
export interface ExportQuery {
  readonly kind: DataKindKey;
  /** Where a kind has several. */
  readonly title?: string;
  /** Each `?` is the account's id. */
  readonly sql: string;
  /** Code → word, by column. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const requestState = { waiting: '等待核对', confirmed: '已确认', declined: '未通过', withdrawn: '已撤回' };
const offerState = { waiting: '等待答复', agreed: '已同意', declined: '未同意', withdrawn: '已撤回' };
const consentState = {
  asked: '等待家长决定',
  given: '已同意',
  declined: '未同意',
  withdrawn: '已撤回',
  ended: '已结束',
};
const templateTitles = Object.fromEntries(
  Object.entries(pushTemplates).map(([name, { title }]) => [name, title]),
);
const entryReason = {
  answered: '回答了微信的询问',
  pushed: '提醒了一次',
  returned: '没有发成，退回一次',
  refused: '微信说次数已用完',
};
const checkedKind = { text: '文字', image: '图片' };
const checkState: Readonly<Record<ContentCheckState, string>> = {
  waiting: '等微信检查',
  review: '等工作人员查看',
  passed: '已通过',
  refused: '未通过',
};
const address = "CONCAT_WS(' ', b.estate, b.name, u.name, r.number)";
const room = `JOIN rooms r ON r.id = %room JOIN building_units u ON u.id = r.building_unit_id
  JOIN buildings b ON b.id = u.building_id`;
/** In the order in which they are written. Capabilities that come later add theirs. */
export const exportQueries: readonly ExportQuery[] = [
  {
    kind: 'profile',
    sql: 'SELECT display_name AS `称呼`, created_at AS `注册时间` FROM accounts WHERE id = ?',
  },
  {
    kind: 'wechatId',
    sql: 'SELECT open_id AS `登录标识` FROM accounts WHERE id = ?',
  },
  {
    kind: 'login',
    sql: `SELECT created_at AS \`登录\`, closed_at AS \`退出\`, expires_at AS \`过期\` FROM sessions
      WHERE account_id = ? ORDER BY created_at, id`,
  },
  {
    kind: 'agreement',
    sql: `SELECT version AS \`第几版\`, agreed_at AS \`同意时间\` FROM privacy_agreements
      WHERE account_id = ? ORDER BY version`,
  },
  {
    kind: 'householdTie',
    title: '住在哪里',
    sql: `SELECT ${address} AS \`住址\`, t.confirmed_at AS \`确认时间\`, t.ended_at AS \`结束时间\`
      FROM household_ties t JOIN households h ON h.id = t.household_id ${room.replace('%room', 'h.room_id')}
      WHERE t.account_id = ? ORDER BY t.confirmed_at, t.id`,
  },
  {
    kind: 'householdTie',
    title: '申请过的住户认证',
    sql: `SELECT ${address} AS \`住址\`, q.name AS \`填写的姓名\`, q.state AS \`结果\`, q.reason AS \`答复\`,
        q.created_at AS \`申请时间\`, q.decided_at AS \`答复时间\`
      FROM household_tie_requests q ${room.replace('%room', 'q.room_id')}
      WHERE q.account_id = ? ORDER BY q.created_at, q.id`,
    words: { 结果: requestState },
  },
  {
    kind: 'householdTie',
    title: '照看的家人',
    sql: `SELECT ${masked('p.name')} AS \`姓名\`, c.confirmed_at AS \`开始\`, c.ended_at AS \`结束\`
      FROM care_ties c JOIN residents p ON p.id = c.resident_id WHERE c.account_id = ? ORDER BY c.confirmed_at, c.id`,
  },
  {
    kind: 'householdTie',
    title: '代看、代收通知的家人',
    sql: `SELECT ${masked('p.name')} AS \`姓名\`, f.created_at AS \`开始\`, f.ended_at AS \`结束\`
      FROM follow_ties f JOIN residents p ON p.id = f.resident_id WHERE f.follower_account_id = ?
      ORDER BY f.created_at, f.id`,
  },
  {
    kind: 'householdTie',
    title: '社区问过的代收通知',
    sql: `SELECT ${masked('p.name')} AS \`姓名\`, o.state AS \`结果\`, o.created_at AS \`时间\`,
        o.answered_at AS \`答复时间\`
      FROM follow_offers o JOIN residents p ON p.id = o.resident_id
      WHERE o.follower_account_id = ? OR o.followed_account_id = ? ORDER BY o.created_at, o.id`,
    words: { 结果: offerState },
  },
  {
    kind: 'registryChange',
    sql: `SELECT g.created_at AS \`时间\`, g.type AS \`变动\`, g.day AS \`发生日期\` FROM registry_changes g
      WHERE g.resident_id IN ${ownResidents} ORDER BY g.created_at, g.id`,
  },
  {
    kind: 'filing',
    sql: `SELECT c.number AS \`编号\`, c.text AS \`内容\`, c.state AS \`状态\`, c.created_at AS \`时间\`
      FROM complaint_filings f JOIN complaints c ON c.id = f.id
      WHERE f.resident_id IN ${ownResidents} ORDER BY c.created_at, c.id`,
    words: { 状态: complaintStateText },
  },
  {
    kind: 'complaint',
    title: '关注的诉求',
    sql: `SELECT c.number AS \`编号\`, f.created_at AS \`关注时间\` FROM complaint_followers f
      JOIN complaints c ON c.id = f.complaint_id WHERE f.account_id = ? ORDER BY f.created_at, f.complaint_id`,
  },
  {
    kind: 'picture',
    sql: `SELECT CONCAT('照片/', CONVERT(id USING utf8mb4), '.jpg') AS \`文件\`, created_at AS \`上传时间\`, width AS \`宽\`, height AS \`高\`
      FROM files WHERE uploader_account_id = ? AND type = 'picture' ORDER BY created_at, id`,
  },
  {
    kind: 'message',
    sql: `SELECT title AS \`标题\`, body AS \`内容\`, created_at AS \`时间\`, read_at AS \`读过\` FROM messages
      WHERE account_id = ? ORDER BY created_at, id`,
  },
  {
    kind: 'pushConsent',
    sql: `SELECT happened_at AS \`时间\`, template AS \`提醒\`, reason AS \`事由\`, delta AS \`变化\`, balance AS \`还剩\`
      FROM subscription_entries WHERE account_id = ? ORDER BY happened_at, id`,
    words: { 提醒: templateTitles, 事由: entryReason },
  },
  {
    kind: 'notice',
    sql: `SELECT n.title AS \`通知\`, r.published_at AS \`发布\`, r.read_at AS \`读过\`, r.acknowledged_at AS \`确认\`
      FROM notice_readers r JOIN notices n ON n.id = r.notice_id WHERE r.account_id = ?
      ORDER BY r.published_at, r.notice_id`,
  },
  {
    kind: 'contentCheck',
    sql: `SELECT created_at AS \`时间\`, kind AS \`种类\`, state AS \`结果\` FROM content_checks
      WHERE account_id = ? ORDER BY created_at, id`,
    words: { 种类: checkedKind, 结果: checkState },
  },
  {
    kind: 'guardianConsent',
    sql: `SELECT ${masked('p.name')} AS \`孩子\`, g.state AS \`状态\`, g.asked_at AS \`申请时间\`,
        g.decided_at AS \`决定时间\`, g.withdrawn_at AS \`撤回时间\`
      FROM guardian_consents g JOIN residents p ON p.id = g.child_resident_id
      WHERE g.child_account_id = ? OR g.guardian_account_id = ? ORDER BY g.asked_at, g.id`,
    words: { 状态: consentState },
  },
  ...volunteerExportQueries,
  ...activityExportQueries,
  ...pickUpExportQueries,
  {
    kind: 'ownTool',
    title: '筛选',
    sql: `SELECT name AS \`名称\`, filter AS \`条件\`, created_at AS \`时间\` FROM saved_filters
      WHERE account_id = ? ORDER BY created_at, id`,
  },
  {
    kind: 'ownTool',
    title: '答复模板',
    sql: `SELECT name AS \`名称\`, text AS \`内容\`, created_at AS \`时间\` FROM answer_templates
      WHERE owner_account_id = ? ORDER BY created_at, id`,
  },
  {
    kind: 'staff',
    sql: `SELECT s.name AS \`姓名\`, a.role AS \`岗位\`, g.name AS \`网格\`, a.valid_from AS \`从\`, a.valid_to AS \`到\`
        FROM staff_members s JOIN grid_assignments a ON a.staff_member_id = s.id JOIN grids g ON g.id = a.grid_id
        WHERE s.account_id = ?
      UNION ALL SELECT s.name, a.role, NULL, a.valid_from, a.valid_to
        FROM staff_members s JOIN appointments a ON a.staff_member_id = s.id WHERE s.account_id = ?`,
  },
  {
    kind: 'staffWork',
    title: '办理过的诉求',
    sql: `SELECT e.created_at AS \`时间\`, e.type AS \`步骤\`, c.number AS \`诉求编号\` FROM complaint_events e
      JOIN complaints c ON c.id = e.complaint_id WHERE e.actor_account_id = ? AND e.actor_role <> 'resident'
      ORDER BY e.created_at, e.id`,
  },
  {
    kind: 'staffWork',
    title: '看过或拨打过的号码（不写是谁的）',
    sql: `SELECT created_at AS \`时间\`, field AS \`号码\`, purpose AS \`事由\` FROM access_records
      WHERE account_id = ? ORDER BY created_at, id`,
  },
  {
    kind: 'staffWork',
    title: '导出过的诉求清单',
    sql: `SELECT created_at AS \`时间\`, row_count AS \`件数\` FROM complaint_exports
      WHERE account_id = ? ORDER BY created_at, id`,
  },
  {
    kind: 'export',
    sql: `SELECT created_at AS \`申请时间\`, ready_at AS \`整理好\`, expires_at AS \`过期\` FROM data_exports
      WHERE account_id = ? ORDER BY created_at, id`,
  },
];

/** Kinds that are opened by their own capability, and under which part they are written. */
export const exportedInside: Partial<Readonly<Record<DataKindKey, DataKindKey>>> = {
  phone: 'phone',
  registry: 'registry',
  idNumber: 'registry',
  registryPhone: 'registry',
  registryDetail: 'registry',
  label: 'registry',
  access: 'access',
  correction: 'correction',
  complaint: 'complaint',
  mediation: 'mediation',
};

/** Kinds that a copy cannot hold, and why; said in it. */
export const notExported: Partial<Readonly<Record<DataKindKey, string>>> = {
  device: '只在您的手机上，社区没有。',
  log: '日志不按人整理，不含您提交的内容。',
  publicRecord: '公示的内容不含个人信息，任何人都能看。',
  boxSlip: '纸条不知道是谁写的。',
  cadreReport: '监督举报不知道是谁写的；凭编号和查询码查询。',
  landlord: '房东信息随出租的房屋登记；如果您是房东，请到社区便民服务大厅查询。',
  workbook: '导入的表格三十天后删除，内容已在台账登记里。',
};
