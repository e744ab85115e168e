import { WxBox } from '../engine/wx-element';
import type { HostContext } from '../wx/context';
import { WxButton } from './button';
import { WxCheckbox, WxCheckboxGroup, WxRadio, WxRadioGroup } from './choice';
import { WxForm } from './form';
import { WxImage } from './image';
import { WxLabel } from './label';
import { WxNavigator } from './navigator';
import { WxPicker } from './picker';
import { WxProgress, WxSlider } from './range';
import { WxRichText } from './rich-text';
import { WxScrollView } from './scroll-view';
import { WxSwiper } from './swiper';
import { WxSwitch } from './switch';
import { WxInput, WxTextarea } from './text-field';
import { WxIcon, WxText } from './text';

type ElementClass = new () => HTMLElement;

const BOXES = [
  'page',
  'view',
  'cover-view',
  'root-portal',
  'swiper-item',
  'page-container',
  'comp',
  'custom-wrapper',
];
const COMPONENTS: Record<string, ElementClass> = {
  text: WxText,
  button: WxButton,
  icon: WxIcon,
  image: WxImage,
  'cover-image': class extends WxImage {},
  label: WxLabel,
  form: WxForm,
  navigator: WxNavigator,
  picker: WxPicker,
  progress: WxProgress,
  slider: WxSlider,
  'rich-text': WxRichText,
  'scroll-view': WxScrollView,
  swiper: WxSwiper,
  switch: WxSwitch,
  checkbox: WxCheckbox,
  'checkbox-group': WxCheckboxGroup,
  radio: WxRadio,
  'radio-group': WxRadioGroup,
};
/** Real HTML controls: their class extends the browser's own. */
const CONTROLS: Record<string, ElementClass> = { input: WxInput, textarea: WxTextarea };

let host: HostContext;

/** What the host knows, for components that act on it (pickers, links, images). */
export function hostContext(): HostContext {
  return host;
}

/** Registers every component with the browser. Call once, before the first page. */
export function defineComponents(context: HostContext): void {
  host = context;
  for (const name of BOXES) customElements.define(`wx-${name}`, class extends WxBox {});
  for (const [name, type] of Object.entries(COMPONENTS)) customElements.define(`wx-${name}`, type);
  for (const [name, type] of Object.entries(CONTROLS)) {
    customElements.define(`wx-${name}`, type, { extends: name });
  }
}

/**
 * Creates the element behind a tag of a template. A tag that the host does not implement is recorded as an error:
 * a map or a video must not turn into an empty box unseen.
 */
export function createComponent(tag: string): HTMLElement {
  const name = tag.replace(/^wx-/, '');
  if (CONTROLS[name]) return document.createElement(name, { is: `wx-${name}` });
  if (!customElements.get(`wx-${name}`)) host.recorder.error(`<${name}> is not provided by this host`);
  return document.createElement(`wx-${name}`);
}
