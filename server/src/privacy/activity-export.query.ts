import {
  feedbackAgainText,
  feedbackGradeText,
  organisationGradeText,
  pictureConsentText,
} from '@linge/shared/activity-review/activity-review-word';
import { signUpStateText } from '@linge/shared/activity/sign-up-word';
import { attendanceText } from '@linge/shared/check-in/check-in-word';
import type { ExportQuery } from './data-export.query.js';
import { masked, ownResidents } from './export-sql.js';

/** What is held of those who sign up, come, are shown on pictures, and say what it was like. */
export const activityExportQueries: readonly ExportQuery[] = [
  {
    kind: 'activity',
    sql: `SELECT JSON_UNQUOTE(JSON_EXTRACT(a.shown_words, '$.title')) AS \`活动\`, a.first_starts_at AS \`首次时间\`,
        ${masked('p.name')} AS \`参加的人\`, s.state AS \`结果\`, s.created_at AS \`报名时间\`,
        s.guardian_consent_at AS \`监护人同意\`, s.ended_at AS \`结束时间\`
      FROM sign_ups s JOIN activities a ON a.id = s.activity_id JOIN residents p ON p.id = s.resident_id
      WHERE s.account_id = ? OR s.resident_id IN ${ownResidents} ORDER BY s.created_at, s.id`,
    words: { 结果: signUpStateText },
  },
  {
    kind: 'activity',
    title: '签到',
    sql: `SELECT JSON_UNQUOTE(JSON_EXTRACT(a.shown_words, '$.title')) AS \`活动\`, c.starts_at AS \`场次\`,
        ${masked('p.name')} AS \`参加的人\`, c.attendance AS \`结果\`, c.came_at AS \`到\`,
        c.left_at AS \`走\`, c.claimed_at AS \`自己说到了\`, c.hours_minutes AS \`确认分钟\`
      FROM sign_ups s JOIN check_ins c ON c.sign_up_id = s.id JOIN activities a ON a.id = s.activity_id
        JOIN residents p ON p.id = s.resident_id
      WHERE s.account_id = ? OR s.resident_id IN ${ownResidents} ORDER BY c.starts_at, s.id`,
    words: { 结果: attendanceText },
  },
  {
    kind: 'pictureConsent',
    sql: `SELECT JSON_UNQUOTE(JSON_EXTRACT(a.shown_words, '$.title')) AS \`活动\`, ${masked('p.name')} AS \`照片里的人\`,
        c.state AS \`结果\`, c.created_at AS \`询问时间\`, c.answered_at AS \`答复时间\`,
        c.spot_with AS \`当面问的是\`, c.spot_day AS \`当面问的日期\`
      FROM picture_consents c JOIN sign_ups s ON s.id = c.sign_up_id JOIN activities a ON a.id = c.activity_id
        JOIN residents p ON p.id = s.resident_id
      WHERE s.account_id = ? OR s.resident_id IN ${ownResidents} ORDER BY c.created_at, c.id`,
    words: { 结果: pictureConsentText },
  },
  {
    kind: 'activityFeedback',
    sql: `SELECT JSON_UNQUOTE(JSON_EXTRACT(a.shown_words, '$.title')) AS \`活动\`, f.activity AS \`活动怎么样\`,
        f.organisation AS \`组织得怎么样\`, f.again AS \`还想参加吗\`, f.words AS \`写给组织者\`,
        f.thanks AS \`写给志愿者\`, f.created_at AS \`时间\`
      FROM activity_feedbacks f JOIN activities a ON a.id = f.activity_id
      WHERE f.account_id = ? ORDER BY f.created_at, f.id`,
    words: {
      活动怎么样: feedbackGradeText,
      组织得怎么样: organisationGradeText,
      还想参加吗: feedbackAgainText,
    },
  },
];
