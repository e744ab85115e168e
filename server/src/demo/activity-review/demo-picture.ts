import { createHash } from 'node:crypto';

/** A picture of the demo, drawn: no real person is on it. */
export interface DemoPicture {
  readonly name: string;
  readonly svg: string;
}

export const demoPictureSize = { width: 1200, height: 900 } as const;

const scene = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900">${inside}</svg>`;

const sky =
  '<rect width="1200" height="900" fill="#cfe6f5"/><circle cx="980" cy="150" r="70" fill="#f7d774"/>';
const river =
  '<path d="M0 520 Q300 470 620 530 T1200 500 V700 Q900 660 560 720 T0 690 Z" fill="#6aa9c9"/>' +
  '<path d="M120 600 q60 -18 120 0 M640 620 q60 -18 120 0 M900 570 q60 -18 120 0" stroke="#a9d2e6" stroke-width="8" fill="none"/>';
const hills = '<path d="M0 430 Q260 260 520 400 T1200 350 V560 H0 Z" fill="#8fb58a"/>';
const bank = '<path d="M0 690 Q300 640 620 720 T1200 680 V900 H0 Z" fill="#c9b48a"/>';

/** A bag, and the tongs that filled it. */
const bag = (x: number, y: number) =>
  `<path d="M${x} ${y} q-60 140 10 150 h90 q70 -10 10 -150 q-55 30 -110 0 Z" fill="#3f7d4f"/>` +
  `<path d="M${x + 150} ${y - 40} l40 190 M${x + 190} ${y - 40} l0 190" stroke="#77818a" stroke-width="10"/>`;

/** Somebody in a red waistcoat, without a face. */
const person = (x: number, y: number, hair: string) =>
  `<circle cx="${x}" cy="${y}" r="42" fill="#e9c6a4"/>` +
  `<path d="M${x - 44} ${y - 4} q44 -70 88 0 q-44 -26 -88 0 Z" fill="${hair}"/>` +
  `<path d="M${x - 60} ${y + 190} v-100 q0 -48 60 -48 t60 48 v100 Z" fill="#b8141a"/>` +
  `<path d="M${x - 46} ${y + 190} v110 M${x + 46} ${y + 190} v110" stroke="#3a4452" stroke-width="44"/>`;

export const riverBank: DemoPicture = {
  name: 'river bank',
  svg: scene(sky + hills + river + bank + bag(300, 690) + bag(720, 700)),
};

export const twoVolunteers: DemoPicture = {
  name: 'two volunteers',
  svg: scene(
    sky + hills + river + bank + person(430, 480, '#3a2f2a') + person(700, 500, '#8a8a8a') + bag(920, 700),
  ),
};

/** Stands for its bytes, as that of an uploaded picture does. */
export function pictureHash({ name }: DemoPicture): string {
  return createHash('sha256').update(`linge demo picture ${name}`).digest('hex');
}
