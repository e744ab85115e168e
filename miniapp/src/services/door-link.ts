import { DoorCode } from '@linge/shared/door/door.schema';

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The code in the text of a QR code: the whole link, WeChat's page path with `scene`, or the bare code. */
export function doorCodeIn(text: string): string | null {
  const whole = decoded(text.trim());
  const found = /\/q\/([^/?#]+)/.exec(whole)?.[1] ?? /[?&](?:scene|code)=([^&#]+)/.exec(whole)?.[1] ?? whole;
  const code = DoorCode.safeParse(decoded(found));
  return code.success ? code.data : null;
}

/**
 * The door that a page was opened for: `code` inside the app, `scene` from WeChat's own code, `q` from an
 * ordinary link's code (it holds the whole link). WeChat hands `scene` and `q` over percent-encoded.
 */
export function doorCodeOf(query: Readonly<Partial<Record<string, string>>>): string | null {
  const given = query.code ?? query.scene ?? query.q;
  return given === undefined ? null : doorCodeIn(given);
}
