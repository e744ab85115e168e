/** Hands the number to the system's dialler. */
export function dial(phoneNumber: string): Promise<void> {
  window.location.href = `tel:${phoneNumber}`;
  return Promise.resolve();
}
