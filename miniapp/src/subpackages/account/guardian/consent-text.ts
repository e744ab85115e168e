import type {
  GuardianConsent,
  GuardianConsentState,
  OwnGuardianConsent,
} from '@linge/shared/privacy/guardian-consent.schema';
import type { Tone } from '../../../components/status-tag';
import { momentText } from '../../../format/day';

/** How it stands, to the child. */
export function ownConsentText({ needed, consent, guardians }: OwnGuardianConsent): string {
  if (!needed) return `${consent?.guardianName ?? '家长'}已经同意，可以反映问题了。`;
  if (guardians === 0) return '家里还没有家长绑定住户。请家长先用自己的微信登录，在“我的住户”里绑定。';
  if (consent?.state === 'asked') return '已经告诉家长了，等家长在“消息”里同意。';
  if (consent?.state === 'declined') return '家长这次没有同意。可以和家长商量后再请一次。';
  if (consent?.state === 'withdrawn') return '家长撤回了同意，现在只能浏览公开的内容。';
  if (consent?.state === 'ended') return '家里人员有变动，原来的同意已经结束。请家长再同意一次。';
  return '未满十四周岁，要先请家长同意，才能反映问题、上传照片。';
}

export const consentTags: Readonly<
  Record<GuardianConsentState, { readonly tone: Tone; readonly text: string }>
> = {
  asked: { tone: 'warn', text: '等您决定' },
  given: { tone: 'ok', text: '已同意' },
  declined: { tone: 'neutral', text: '未同意' },
  withdrawn: { tone: 'neutral', text: '已撤回' },
  ended: { tone: 'neutral', text: '已结束' },
};

/** What happened, to the guardian. */
export function consentStory({
  askedAt,
  decidedAt,
  withdrawnAt,
  guardianName,
  state,
}: GuardianConsent): string[] {
  const decided = state === 'declined' ? '没有同意' : '同意';
  return [
    `${momentText(askedAt)} 孩子请家长同意`,
    ...(decidedAt ? [`${momentText(decidedAt)} ${guardianName ?? '家长'}${decided}`] : []),
    ...(withdrawnAt ? [`${momentText(withdrawnAt)} 撤回同意`] : []),
  ];
}
