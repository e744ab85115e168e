import type { ChosenFilePlatform } from './chosen-file.type';

export const chooseFile: ChosenFilePlatform['chooseFile'] = (endings) =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = endings.map((ending) => `.${ending}`).join(',');
    input.style.display = 'none';
    const done = () => {
      const [file] = input.files ?? [];
      input.remove();
      resolve(file ? { path: URL.createObjectURL(file), name: file.name, bytes: file.size } : null);
    };
    input.addEventListener('change', done);
    input.addEventListener('cancel', done);
    // some browsers let go of an input that is not on the page
    document.body.append(input);
    input.click();
  });
