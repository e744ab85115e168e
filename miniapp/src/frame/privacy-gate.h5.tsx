/** The web build asks for nothing that WeChat's privacy agreement covers. */
export function PrivacyGate() {
  return null;
}
