/** The app id and secret that demo and tests use; they open nothing outside the simulator. */
export const SIMULATED_APP_ID = 'wx0123456789abcdef';
export const SIMULATED_APP_SECRET = 'simulated-secret';

/** The message push as the demo has it with its own simulator. */
export const SIMULATED_CALLBACK = {
  token: 'simulatedToken',
  aesKey: 'simulatedEncodingAESKeySimulatedEncodingAES',
} as const;
