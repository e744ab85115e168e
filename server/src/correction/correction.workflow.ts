import { CorrectionState } from '@linge/shared/correction/correction.schema';
import { correctionWorkflow } from '@linge/shared/correction/correction.transitions';

/** The life of a correction as the engine runs it. */
export const correctionTable = {
  workflow: correctionWorkflow,
  states: CorrectionState.options,
  guards: {},
  notNow: 'CORRECTION_TRANSITION_NOT_ALLOWED',
} as const;
