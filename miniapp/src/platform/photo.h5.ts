import { createStore, del, get, set } from 'idb-keyval';
import { newId } from '../services/new-id';
import { shrunkPhoto } from './photo-shrink';
import type { PhotoPlatform } from './photo.type';

const kept = createStore('linge-photos', 'photos');

export const choosePhotos: PhotoPlatform['choosePhotos'] = (count) =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = count > 1;
    input.style.display = 'none';
    const done = () => {
      const files = [...(input.files ?? [])].slice(0, count);
      input.remove();
      resolve(files.map((file) => ({ path: URL.createObjectURL(file) })));
    };
    input.addEventListener('change', done);
    input.addEventListener('cancel', done);
    // some browsers let go of an input that is not on the page
    document.body.append(input);
    input.click();
  });

export const keepPhoto: PhotoPlatform['keepPhoto'] = async (path) => {
  const key = newId();
  const photo = await (await fetch(path)).blob();
  await set(key, await shrunkPhoto(photo), kept);
  return key;
};

export const keptPhoto: PhotoPlatform['keptPhoto'] = async (key) => {
  const photo = await get<Blob>(key, kept);
  return photo ? URL.createObjectURL(photo) : null;
};

export const dropPhoto: PhotoPlatform['dropPhoto'] = (key) => del(key, kept);

export { showPhoto } from './photo-viewer.h5';
