import type { WorkbookFilePlatform } from './workbook-file.type';

export const chooseWorkbook: WorkbookFilePlatform['chooseWorkbook'] = () =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.xlsx,.xls';
    input.style.display = 'none';
    const done = () => {
      const [file] = input.files ?? [];
      input.remove();
      resolve(file ? { path: URL.createObjectURL(file), name: file.name } : null);
    };
    input.addEventListener('change', done);
    input.addEventListener('cancel', done);
    // some browsers let go of an input that is not on the page
    document.body.append(input);
    input.click();
  });
