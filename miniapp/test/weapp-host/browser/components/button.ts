import { fire, wxElement } from '../engine/wx-element';
import { askSimulator } from '../wx/account';
import { hostContext } from './registry';
import { WxForm } from './form';

/** WeChat's button, with the open abilities that the product uses. */
export class WxButton extends wxElement(HTMLElement) {
  constructor() {
    super();
    this.addEventListener('click', () => this.activate());
  }

  connectedCallback(): void {
    if (!this.hasAttribute('role')) super.setAttribute('role', 'button');
  }

  override propChanged(name: string, value: unknown): void {
    if (name === 'disabled') {
      this.reflect('disabled', this.on('disabled'));
      this.reflect('aria-disabled', this.on('disabled') ? 'true' : '');
    }
    if (['type', 'size', 'plain', 'loading'].includes(name)) this.reflect(`wx-${name}`, value);
  }

  activate(): void {
    if (this.on('disabled')) return;
    const form = this.closest('wx-form');
    const formType = this.text('form-type');
    if (form instanceof WxForm && formType === 'submit') form.submit();
    if (form instanceof WxForm && formType === 'reset') form.reset();
    const openType = this.text('open-type');
    if (openType) void this.open(openType);
  }

  private async open(openType: string): Promise<void> {
    const { options, recorder, pages, privacy } = hostContext();
    switch (openType) {
      case 'agreePrivacyAuthorization':
        options.privacyAgreed = true;
        fire(this, 'agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
        return;
      case 'getPhoneNumber':
      case 'getRealtimePhoneNumber': {
        if (!options.phoneNumber) {
          fire(this, openType.toLowerCase(), { errMsg: `${openType}:fail user deny` });
          return;
        }
        try {
          await privacy.require(openType);
        } catch {
          fire(this, openType.toLowerCase(), {
            errMsg: `${openType}:fail privacy permission is not authorized`,
          });
          return;
        }
        const body = { phoneNumber: options.phoneNumber };
        const { code } = await askSimulator(options.simulatorUrl, 'phone-codes', body);
        fire(this, openType.toLowerCase(), { code, errMsg: `${openType}:ok` });
        return;
      }
      case 'share': {
        const message = pages.top()?.call('onShareAppMessage', { from: 'button', target: { id: this.id } });
        recorder.call('share', { message });
        return;
      }
      case 'contact':
      case 'feedback':
      case 'openSetting':
        recorder.call(openType);
        return;
      default:
        recorder.error(`<button open-type="${openType}"> is not provided by this host`);
    }
  }
}
