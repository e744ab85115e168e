// @ts-check
/**
 * Draws the tab bar's icons: `node miniapp/scripts/tab-icons.mjs`. WeChat wants PNGs of 81 × 81 px and no SVG.
 * The pictures are checked in; run this again after changing a path or a colour.
 */
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// sharp is the server's dependency; the mini-program itself needs no picture tool
const require = createRequire(new URL('../../server/package.json', import.meta.url));
const sharp = require('sharp');
const folder = fileURLToPath(new URL('../src/asset/tab/', import.meta.url));

/** On a 24 × 24 grid; `on` is what is filled when the tab is chosen. */
const icons = {
  home: { line: 'M4 10.6 12 4l8 6.6V19a1.2 1.2 0 0 1-1.2 1.2H5.2A1.2 1.2 0 0 1 4 19z', cut: 'M12 15.2v5' },
  complaint: {
    line: 'M5.6 3.8h12.8a1.2 1.2 0 0 1 1.2 1.2v14a1.2 1.2 0 0 1-1.2 1.2H5.6A1.2 1.2 0 0 1 4.4 19V5a1.2 1.2 0 0 1 1.2-1.2z',
    cut: 'M8.4 8.6h7.2M8.4 12h7.2M8.4 15.4h4',
  },
  activity: {
    line: 'M5.2 5.6h13.6A1.2 1.2 0 0 1 20 6.8V19a1.2 1.2 0 0 1-1.2 1.2H5.2A1.2 1.2 0 0 1 4 19V6.8a1.2 1.2 0 0 1 1.2-1.2z',
    cut: 'M8.8 14l2.2 2.2 4.2-4.2M4.4 9.6h15.2',
    outside: 'M8.2 3.4v3.8M15.8 3.4v3.8',
  },
  message: {
    line: 'M12 4.2a5.8 5.8 0 0 0-5.8 5.8v3.8L4.4 17h15.2l-1.8-3.2V10A5.8 5.8 0 0 0 12 4.2z',
    cut: '',
    outside: 'M9.8 19.8a2.5 2.5 0 0 0 4.4 0',
  },
  me: {
    line: 'M12 12.4a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4zM4.4 20.2a7.6 7.6 0 0 1 15.2 0z',
    cut: '',
  },
};
const colours = {
  '': { line: '#5C6370', on: '#B8141A', ground: '#FFFFFF' },
  '-dark': { line: '#A3A9B3', on: '#FF7A75', ground: '#1C1D20' },
};

await mkdir(folder, { recursive: true });
for (const [name, icon] of Object.entries(icons)) {
  for (const [theme, colour] of Object.entries(colours)) {
    for (const on of [false, true]) {
      const pen = on ? colour.on : colour.line;
      const outside = 'outside' in icon ? icon.outside : '';
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="81" height="81" viewBox="0 0 24 24" fill="none"
        stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">
        <path d="${icon.line}" stroke="${pen}" fill="${on ? pen : 'none'}"/>
        <path d="${icon.cut}" stroke="${on ? colour.ground : pen}"/><path d="${outside}" stroke="${pen}"/></svg>`;
      await sharp(Buffer.from(svg))
        .png({ palette: true })
        .toFile(`${folder}${name}${on ? '-on' : ''}${theme}.png`);
    }
  }
}
