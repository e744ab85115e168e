import { CurrentWindowBackendContext, NativeNode } from 'glass-easel';
import { createComponent } from '../components/registry';
import type { WxComponent } from './wx-element';

function isComponent(element: unknown): element is WxComponent {
  return element instanceof HTMLElement && 'setProp' in element;
}

/**
 * Hands attributes to the host's components with their real type. The engine's own DOM backend turns every value
 * into text, so `undefined` would become `disabled=""` and a picker would lose its range.
 */
export function installTypedAttributes(): void {
  type UpdateAttribute = (this: NativeNode, name: string, value: unknown) => void;
  const prototype = NativeNode.prototype as unknown as Record<'updateAttribute', UpdateAttribute>;
  const updateAttribute = prototype['updateAttribute'];
  prototype['updateAttribute'] = function (name, value) {
    const element: unknown = this.$$;
    if (isComponent(element)) element.setProp(name, value);
    else updateAttribute.call(this, name, value);
  };
}

/** The engine's DOM backend with the host's components as elements and no event handling of its own. */
export class HostBackend extends CurrentWindowBackendContext {
  constructor() {
    super();
    const page = document;
    // The engine needs these three functions of a document and no more.
    this.document = {
      createElement: createComponent,
      createTextNode: (content: string) => page.createTextNode(content),
      createDocumentFragment: () => page.createDocumentFragment(),
    } as unknown as CurrentWindowBackendContext['document'];
  }

  /** The host translates DOM events itself (see dom-events.ts). */
  override onEvent(): void {}

  override setListenerStats(): void {}
}
