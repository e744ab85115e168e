import { clockText } from '../../../format/day';
import type { ScanResult } from '../../../services/check-in-scan.core';

/** What is said once it went, or is kept: `李桂芳 10:02 签到了`. */
export function resultText(result: Exclude<ScanResult, { kind: 'refused' }>, kind: 'come' | 'go'): string {
  if (result.kind === 'waiting') return '没有网络，已存在手机上，有网了自动发送';
  const { name, self, attendance, cameAt, leftAt } = result.own;
  const who = self ? '' : `${name} `;
  if (attendance !== 'present') return `${who}已记下，等组织者确认`;
  if (kind === 'go' && leftAt) return `${who}${clockText(leftAt)} 签退了`;
  return cameAt ? `${who}${clockText(cameAt)} 签到了` : `${who}签到了`;
}
