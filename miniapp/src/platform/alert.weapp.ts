/** Read out at once when it appears. */
export const alertProps: Record<string, unknown> = { 'aria-role': 'alert' };
