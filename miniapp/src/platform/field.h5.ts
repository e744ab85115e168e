/** Label of an input: told to the real `input` inside Taro's element. */
export function fieldProps(label: string): Record<string, unknown> {
  return { nativeProps: { 'aria-label': label } };
}
