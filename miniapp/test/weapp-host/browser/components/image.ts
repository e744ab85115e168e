import { fire, wxElement } from '../engine/wx-element';
import { resolvePath } from '../engine/module-loader';
import { hostContext } from './registry';

const FIT: Record<string, string> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  widthFix: 'fill',
  heightFix: 'fill',
};
const SHADOW_CSS = `img{display:block;width:100%;height:100%}:host{display:inline-block;width:320px;height:240px;overflow:hidden}`;

/** Pictures of the package, of the server, of temporary files (`wxfile://`) and data addresses. */
export class WxImage extends wxElement(HTMLElement) {
  private readonly image = new Image();

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = SHADOW_CSS;
    this.image.alt = '';
    shadow.append(style, this.image);
    this.image.addEventListener('load', () => {
      const { naturalWidth: width, naturalHeight: height } = this.image;
      this.fitHost();
      fire(this, 'load', { width, height });
    });
    this.image.addEventListener('error', () =>
      fire(this, 'error', { errMsg: `GET ${this.text('src')} failed` }),
    );
  }

  override propChanged(name: string): void {
    if (name === 'src') this.setSource(this.text('src'));
    if (name === 'mode') {
      this.image.style.objectFit = FIT[this.text('mode', 'scaleToFill')] ?? 'none';
      this.fitHost();
    }
  }

  private setSource(source: string): void {
    const { files, pages, options } = hostContext();
    if (!source) this.image.removeAttribute('src');
    else if (source.startsWith('wxfile://')) this.image.src = files.url(source);
    else if (/^https?:/.test(source)) {
      const url = new URL(source);
      const isServer = options.builtForOrigins.includes(url.origin);
      this.image.src = isServer ? new URL(url.pathname + url.search, options.serverUrl).href : source;
    } else if (/^(data|blob):/.test(source)) this.image.src = source;
    else this.image.src = `/package/${resolvePath(pages.topPath(), source)}`;
  }

  /** `widthFix` and `heightFix` let the picture decide the other side. */
  private fitHost(): void {
    const mode = this.text('mode');
    const { naturalWidth, naturalHeight } = this.image;
    if (!naturalWidth) return;
    if (mode === 'widthFix') this.style.height = `${(this.clientWidth * naturalHeight) / naturalWidth}px`;
    if (mode === 'heightFix') this.style.width = `${(this.clientHeight * naturalWidth) / naturalHeight}px`;
  }
}
