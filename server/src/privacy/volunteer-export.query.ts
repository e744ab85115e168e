import { dayPartText, helpKindText, helpStateText } from '@linge/shared/help-request/help-request-word';
import { volunteerSkillText, volunteerTimeText } from '@linge/shared/volunteer/volunteer-word';
import type { ExportQuery } from './data-export.query.js';

/** Codes that a column holds several of, as words; the column’s own character set has none. */
function inWords(column: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).reduce(
    (sql, [code, word]) => `REPLACE(${sql}, '${code}', '${word}')`,
    `REPLACE(CONVERT(${column} USING utf8mb4), ',', '、')`,
  );
}

const requestState = { waiting: '等待答复', confirmed: '已加入', declined: '未通过', withdrawn: '已撤回' };
const objectionState = {
  waiting: '等待答复',
  corrected: '已更正',
  refused: '维持原记录',
  withdrawn: '已撤回',
};
const source = { recorded: '签到或互助记录', granted: '人工登记' };

/** What is held of volunteers: their teams, their hours and the certificates of them. */
export const volunteerExportQueries: readonly ExportQuery[] = [
  {
    kind: 'volunteer',
    sql: `SELECT t.name AS \`志愿队\`, v.joined_at AS \`加入\`, v.left_at AS \`退出\` FROM volunteers v
      JOIN volunteer_teams t ON t.id = v.team_id WHERE v.account_id = ? ORDER BY v.joined_at, v.id`,
  },
  {
    kind: 'volunteer',
    title: '会什么、什么时候有空',
    sql: `SELECT ${inWords('skills', volunteerSkillText)} AS \`会什么\`,
        ${inWords('times', volunteerTimeText)} AS \`有空\` FROM volunteer_profiles WHERE account_id = ?`,
  },
  {
    kind: 'volunteer',
    title: '入队申请',
    sql: `SELECT t.name AS \`志愿队\`, r.state AS \`结果\`, r.reason AS \`原因\`, r.created_at AS \`申请时间\`
      FROM volunteer_requests r JOIN volunteer_teams t ON t.id = r.team_id
      WHERE r.account_id = ? ORDER BY r.created_at, r.id`,
    words: { 结果: requestState },
  },
  {
    kind: 'helpRequest',
    title: '我的求助',
    sql: `SELECT kind AS \`事项\`, text AS \`内容\`, day AS \`日期\`, day_part AS \`时段\`, state AS \`结果\`,
        minutes AS \`分钟\`, reason AS \`原因\`, thanks AS \`感谢的话\`, created_at AS \`求助时间\`
      FROM help_requests WHERE asker_account_id = ? ORDER BY created_at, id`,
    words: { 事项: helpKindText, 时段: dayPartText, 结果: helpStateText },
  },
  {
    kind: 'helpRequest',
    title: '我接的求助',
    sql: `SELECT kind AS \`事项\`, taken_at AS \`接单时间\`, served_on AS \`服务日期\`, stated_minutes AS \`我说的分钟\`,
        minutes AS \`认定分钟\`, state AS \`结果\`, reason AS \`原因\`
      FROM help_requests WHERE taker_account_id = ? ORDER BY taken_at, id`,
    words: { 事项: helpKindText, 结果: helpStateText },
  },
  {
    kind: 'serviceHours',
    sql: `SELECT day AS \`日期\`, what AS \`服务\`, minutes AS \`分钟\`, source AS \`来源\`,
        IF(corrects_id IS NULL, NULL, '更正') AS \`更正\`, reason AS \`原因\`, created_at AS \`登记时间\`
      FROM service_hour_entries WHERE account_id = ? ORDER BY day, created_at, id`,
    words: { 来源: source },
  },
  {
    kind: 'serviceHours',
    title: '异议',
    sql: `SELECT e.day AS \`日期\`, e.what AS \`服务\`, o.text AS \`异议\`, o.state AS \`结果\`, o.answer AS \`答复\`,
        o.created_at AS \`提出时间\`
      FROM service_hour_objections o JOIN service_hour_entries e ON e.id = o.entry_id
      WHERE o.account_id = ? ORDER BY o.created_at, o.id`,
    words: { 结果: objectionState },
  },
  {
    kind: 'serviceCertificate',
    sql: `SELECT c.number AS \`编号\`, c.issuer AS \`出具单位\`, c.from_day AS \`开始\`, c.to_day AS \`结束\`,
        c.recorded_minutes AS \`签到分钟\`, c.granted_minutes AS \`人工登记分钟\`, c.issued_at AS \`出具时间\`,
        r.created_at AS \`撤销时间\`, r.reason AS \`撤销原因\`
      FROM service_certificates c LEFT JOIN service_certificate_revocations r ON r.certificate_id = c.id
      WHERE c.account_id = ? ORDER BY c.issued_at, c.id`,
  },
];
