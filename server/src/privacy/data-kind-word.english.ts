import type { Fate, LegalGround } from '@linge/shared/privacy/data-kind.type';

export const englishGrounds: Readonly<Record<LegalGround, string>> = {
  consent: 'consent',
  separateConsent: 'separate consent',
  service: 'needed for what was asked for',
  duty: 'duty of the community',
  law: 'law',
};

export const englishFates: Readonly<Record<Fate, string>> = {
  deleted: 'deleted',
  anonymous: 'stays as nobody’s',
  kept: 'no part of the account',
};
