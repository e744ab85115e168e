import { mediationApi } from '@linge/shared/mediation/mediation.api';
import type { StaffMediationAction } from '@linge/shared/mediation/mediation-action.schema';
import type { Mediation } from '@linge/shared/mediation/mediation.schema';
import { call } from './client';
import { openBinary } from './transfer';

/** Asks for a step on the version that was seen. @throws ApiError, NetworkError */
export function actOnMediation(
  { id, version }: Pick<Mediation, 'id' | 'version'>,
  action: StaffMediationAction,
  body: object,
): Promise<Mediation> {
  return call(mediationApi[action], { params: { id }, body: { version, ...body } as never });
}

/** Has the agreement made as a PDF and opens it. @throws ApiError, NetworkError */
export function openAgreementSheet({ id, complaintNumber }: Mediation): Promise<void> {
  return openBinary(mediationApi.printAgreement, { params: { id } }, `调解协议-${complaintNumber}.pdf`);
}
