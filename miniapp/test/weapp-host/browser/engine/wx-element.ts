import type * as glassEasel from 'glass-easel';
import { triggerEvent } from 'glass-easel';
import { convertLengths } from '../../package/lengths';

/** An element that the component engine has bound to one of its nodes. */
export interface EngineNode extends HTMLElement {
  __wxElement?: glassEasel.Element;
}

type HtmlConstructor = new (...args: never[]) => HTMLElement;

/** What every component of the host offers to the engine. */
export interface WxComponent extends EngineNode {
  readonly props: Map<string, unknown>;
  setProp(name: string, value: unknown): void;
}

/** Fires an event of the mini-program (`bindinput`, `bindchange` …). Such events do not bubble unless told to. */
export function fire(target: EngineNode, type: string, detail: object = {}, bubbles = false): void {
  if (target.__wxElement) triggerEvent(target.__wxElement, type, detail, { bubbles, composed: bubbles });
}

/**
 * Makes a component of WeChat out of an HTML element: attributes of the template arrive in `propChanged` with
 * their real type, an `undefined` (an attribute that Taro did not fill) included.
 */
export function wxElement<Base extends HtmlConstructor>(Parent: Base) {
  return class WxElement extends (Parent as unknown as new () => HTMLElement) implements WxComponent {
    readonly props = new Map<string, unknown>();

    setProp(name: string, value: unknown): void {
      if (this.props.has(name) && Object.is(this.props.get(name), value)) return;
      this.props.set(name, value);
      if (name.startsWith('aria-')) this.reflect(name === 'aria-role' ? 'role' : name, value);
      else if (name === 'hidden') this.toggleAttribute('hidden', isOn(value));
      else this.propChanged(name, value);
    }

    override setAttribute(name: string, value: string): void {
      super.setAttribute(name, name === 'style' ? convertLengths(value) : value);
    }

    /** Writes a plain HTML attribute, or removes it when there is nothing to say. */
    reflect(name: string, value: unknown): void {
      if (value === undefined || value === null || value === '' || value === false)
        this.removeAttribute(name);
      else super.setAttribute(name, value === true ? '' : textOf(value));
    }

    on(name: string): boolean {
      return isOn(this.props.get(name));
    }

    text(name: string, fallback = ''): string {
      const value = this.props.get(name);
      return value === undefined || value === null ? fallback : textOf(value);
    }

    number(name: string, fallback: number): number {
      const value = Number(this.props.get(name) ?? fallback);
      return Number.isFinite(value) ? value : fallback;
    }

    /** Called with every attribute of the template that changed. */
    propChanged(_name: string, _value: unknown): void {}
  } as unknown as new () => InstanceType<Base> & WxComponentMethods;
}

interface WxComponentMethods extends WxComponent {
  reflect(name: string, value: unknown): void;
  on(name: string): boolean;
  text(name: string, fallback?: string): string;
  number(name: string, fallback: number): number;
  propChanged(name: string, value: unknown): void;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** How WeChat reads a boolean attribute: any text is true, also "false". */
export function isOn(value: unknown): boolean {
  return Boolean(value);
}

/** Base of the components that are a plain box. */
export class WxBox extends wxElement(HTMLElement) {}
