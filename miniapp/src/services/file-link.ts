import type { FileLink } from '@linge/shared/file/file.schema';
import type { Photo } from '../components/photo-grid';

/** The server's links are paths; outside a browser they need the server's address. */
export function absoluteUrl(path: string): string {
  return path.startsWith('/') ? `${API_URL}${path}` : path;
}

/** Pictures of an answer, as a grid of photos shows them. */
export function shownPhotos(links: readonly FileLink[]): Photo[] {
  return links.map(({ id, thumbnailUrl, url, check }) => ({
    id,
    thumbnailUrl: absoluteUrl(thumbnailUrl),
    url: absoluteUrl(url),
    check,
  }));
}
