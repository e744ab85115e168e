import type { FileLink } from '@linge/shared/file/file.schema';
import { shownPhotos } from '../../../services/file-link';
import { pages } from './open-page';

interface Shared {
  readonly id: string;
  readonly issuerName: string;
  readonly title: string;
  readonly pictures: readonly FileLink[];
}

/** The card that WeChat shows in a chat or a grid's group; without a picture it shows the page itself. */
export function shareCard({ id, issuerName, title, pictures }: Shared) {
  const [picture] = shownPhotos(pictures.slice(0, 1));
  return {
    title: `${issuerName}：${title}`,
    // WeChat's paths begin without a slash
    path: pages.detail(id).slice(1),
    ...(picture ? { imageUrl: picture.thumbnailUrl } : {}),
  };
}
