import type { PhotoPlatform } from './photo.type';
import './photo-viewer.scss';

function button(text: string, label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.setAttribute('aria-label', label);
  made.addEventListener('click', onClick);
  return made;
}

/**
 * Shows a photo large in the browser's own dialog (Escape closes it, focus stays inside). Taro's viewer
 * would add a third to what everybody loads first.
 */
export const showPhoto: PhotoPlatform['showPhoto'] = (url, all) => {
  const dialog = document.createElement('dialog');
  dialog.className = 'photo-viewer';
  dialog.setAttribute('aria-label', '查看照片');
  const image = document.createElement('img');
  const count = document.createElement('span');
  let index = Math.max(0, all.indexOf(url));
  const show = (next: number) => {
    index = (next + all.length) % all.length;
    image.src = all[index] ?? url;
    image.alt = `第${index + 1}张，共${all.length}张`;
    count.textContent = `${index + 1}/${all.length}`;
  };
  show(index);

  const bar = document.createElement('div');
  if (all.length > 1)
    bar.append(
      button('‹', '上一张', () => show(index - 1)),
      count,
    );
  if (all.length > 1) bar.append(button('›', '下一张', () => show(index + 1)));
  bar.append(button('×', '关闭', () => dialog.close()));
  image.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(image, bar);
  document.body.append(dialog);
  dialog.showModal();
};
