import { guardianConsentApi } from '@linge/shared/privacy/guardian-consent.api';
import type { GuardianConsent, GuardianConsentAction } from '@linge/shared/privacy/guardian-consent.schema';
import { privacyApi } from '@linge/shared/privacy/privacy.api';
import type { DataExport, OwnDataExports } from '@linge/shared/privacy/privacy.schema';
import { useEffect } from 'react';
import { call } from './client';
import { newId } from './new-id';
import { openBinary } from './transfer';
import { useQuery, type Query } from './use-query';

/** Milliseconds between two looks at a copy that is being made. */
const lookMs = 1_500;

/** @throws ApiError, NetworkError */
export function askExport(): Promise<DataExport> {
  return call(privacyApi.askExport, { body: { id: newId() } });
}

/** Fetches a copy and shows it, or hands it on. @throws ApiError, NetworkError */
export function openExport({ id, readyAt }: DataExport): Promise<void> {
  const day = readyAt?.slice(0, 10) ?? '';
  return openBinary(privacyApi.downloadExport, { params: { id } }, `我的个人信息-${day}.zip`);
}

/** My copies, looked at again and again while one is being made. */
export function useExports(): Query<OwnDataExports> {
  const query = useQuery(privacyApi.listExports, {});
  const { replace } = query;
  const making = query.state === 'ready' && query.data.items.some(({ state }) => state === 'making');
  useEffect(() => {
    if (!making) return undefined;
    const timer = setInterval(() => {
      // no answer this time: it goes on at the server, and the next look will tell
      call(privacyApi.listExports).then(replace, () => undefined);
    }, lookMs);
    return () => clearInterval(timer);
  }, [making, replace]);
  return query;
}

/** @throws ApiError, NetworkError */
export function askGuardian(): Promise<GuardianConsent> {
  return call(guardianConsentApi.ask, { body: { id: newId() } });
}

/** @throws ApiError, NetworkError */
export function answerConsent(
  { id, version }: Pick<GuardianConsent, 'id' | 'version'>,
  action: GuardianConsentAction,
): Promise<GuardianConsent> {
  return call(guardianConsentApi[action], { params: { id }, body: { version } });
}
