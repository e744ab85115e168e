/** What a picture shows; empty where the control around it says so. */
export function pictureProps(text: string): Record<string, unknown> {
  return text ? { 'aria-label': text, 'aria-role': 'img' } : { 'aria-hidden': true };
}
