/** What a picture shows; empty where the control around it says so. Told to the real `img` inside Taro's element. */
export function pictureProps(text: string): Record<string, unknown> {
  return { nativeProps: { alt: text } };
}
