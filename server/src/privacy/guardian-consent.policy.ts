import type {
  GuardianConsentAction,
  GuardianConsentState,
} from '@linge/shared/privacy/guardian-consent.schema';

/** What a guardian may do with a consent, and what it is then. Nobody else does anything but ask. */
export const consentSteps: Readonly<
  Record<GuardianConsentAction, { readonly from: GuardianConsentState; readonly to: GuardianConsentState }>
> = {
  give: { from: 'asked', to: 'given' },
  decline: { from: 'asked', to: 'declined' },
  withdraw: { from: 'given', to: 'withdrawn' },
};

/** @param guardian whether the one who asks may speak for the child */
export function consentActions(state: GuardianConsentState, guardian: boolean): GuardianConsentAction[] {
  if (!guardian) return [];
  return (Object.keys(consentSteps) as GuardianConsentAction[]).filter(
    (action) => consentSteps[action].from === state,
  );
}
