import { Id } from '@linge/shared/common.schema';

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** An id as WeChat's own code carries it: 32 letters are all it takes, so the hyphens are left out. */
function ofScene(scene: string): string {
  return scene.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function ofLink(link: string, path: string): string | undefined {
  const [, found, id] = /\/([a-z])\/([^/?#]+)/.exec(link) ?? [];
  return found === path ? id : undefined;
}

/**
 * The thing that a page was opened for: `id` inside the app, `scene` from WeChat's own code, `q` from an ordinary
 * link's code (it holds the whole link, `https://HOST/{path}/{id}`). WeChat hands `scene` and `q` over percent-encoded.
 */
export function linkedId(
  { id, scene, q }: Readonly<Partial<Record<string, string>>>,
  path: 'n' | 'a',
): string | null {
  const given = id ?? (scene ? ofScene(decoded(scene)) : q ? ofLink(decoded(q), path) : undefined);
  const parsed = Id.safeParse(given);
  return parsed.success ? parsed.data : null;
}
