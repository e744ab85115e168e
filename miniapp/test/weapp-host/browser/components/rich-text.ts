import { wxElement } from '../engine/wx-element';

interface RichNode {
  type?: 'node' | 'text';
  text?: string;
  name?: string;
  attrs?: Record<string, string>;
  children?: RichNode[];
}

function build(node: RichNode): Node {
  if (node.type === 'text') return document.createTextNode(node.text ?? '');
  const element = document.createElement(node.name ?? 'div');
  for (const [name, value] of Object.entries(node.attrs ?? {})) element.setAttribute(name, value);
  element.append(...(node.children ?? []).map(build));
  return element;
}

/** Formatted text from HTML or from nodes; scripts and handlers in it do nothing. */
export class WxRichText extends wxElement(HTMLElement) {
  override propChanged(name: string, value: unknown): void {
    if (name !== 'nodes') return;
    if (Array.isArray(value)) this.replaceChildren(...(value as RichNode[]).map(build));
    else {
      const parsed = new DOMParser().parseFromString(this.text('nodes'), 'text/html');
      for (const script of parsed.querySelectorAll('script')) script.remove();
      this.replaceChildren(...parsed.body.childNodes);
    }
  }
}
