import { triggerEvent } from 'glass-easel';
import type { Recorder } from '../record';
import type { Gesture } from '../wx/gesture';
import type { EngineNode } from './wx-element';

const LONG_PRESS_MS = 350;
const TAP_SLOP_PX = 10;
const FORWARDED = ['transitionend', 'animationstart', 'animationiteration', 'animationend'];

interface Point {
  identifier: number;
  pageX: number;
  pageY: number;
  clientX: number;
  clientY: number;
}

/** The engine's node that an event happened on, the nearest one upwards, shadow trees included. */
function nodeOf(event: Event): EngineNode | undefined {
  return event
    .composedPath()
    .find((target): target is EngineNode => '__wxElement' in target && !!target.__wxElement);
}

function pointOf(event: MouseEvent): Point {
  const { pageX, pageY, clientX, clientY } = event;
  return { identifier: 0, pageX, pageY, clientX, clientY };
}

function send(node: EngineNode, type: string, point: Point, down: boolean): void {
  if (!node.__wxElement) return;
  const detail = type.startsWith('touch') ? {} : { x: point.pageX, y: point.pageY };
  triggerEvent(node.__wxElement, type, detail, {
    bubbles: true,
    composed: true,
    capturePhase: true,
    extraFields: { touches: down ? [point] : [], changedTouches: [point] },
  });
}

/** What a person would call the thing that was tapped: its label or text, or that of what it is part of. */
function nameOf(element: Element | null): string {
  if (!element) return '';
  const name = (element.getAttribute('aria-label') ?? element.textContent).trim();
  return name ? name.slice(0, 20) : nameOf(element.parentElement);
}

/** A disabled button swallows its taps. */
function isDead(node: EngineNode): boolean {
  return node.closest('wx-button[disabled]') !== null;
}

/**
 * Turns pointer events into WeChat's touch events, clicks into taps, and passes transitions on.
 * @param currentPage - names the page in the record of interactions
 */
export function translateDomEvents(
  root: HTMLElement,
  recorder: Recorder,
  gesture: Gesture,
  currentPage: () => string,
): void {
  let pressed: EngineNode | undefined;
  let start: Point | undefined;
  let timer = 0;
  let held = false;

  root.addEventListener('pointerdown', (event) => {
    pressed = nodeOf(event);
    start = pointOf(event);
    held = false;
    if (!pressed) return;
    send(pressed, 'touchstart', start, true);
    const node = pressed;
    const point = start;
    timer = window.setTimeout(() => {
      held = true;
      send(node, 'longpress', point, true);
      send(node, 'longtap', point, true);
    }, LONG_PRESS_MS);
  });
  window.addEventListener('pointermove', (event) => {
    if (!pressed || !start) return;
    const point = pointOf(event);
    if (Math.hypot(point.pageX - start.pageX, point.pageY - start.pageY) > TAP_SLOP_PX) clearTimeout(timer);
    send(pressed, 'touchmove', point, true);
  });
  const finish = (type: string) => (event: PointerEvent) => {
    clearTimeout(timer);
    if (pressed) send(pressed, type, pointOf(event), false);
    pressed = undefined;
  };
  window.addEventListener('pointerup', finish('touchend'));
  window.addEventListener('pointercancel', finish('touchcancel'));

  root.addEventListener('click', (event) => {
    const node = nodeOf(event);
    if (!node || held || isDead(node)) return;
    recorder.startInteraction(`tap ${nameOf(node)}`, currentPage());
    gesture.tap(() => send(node, 'tap', pointOf(event), false));
  });
  root.addEventListener('input', () => recorder.startInteraction('input', currentPage()), { capture: true });
  for (const type of FORWARDED) {
    root.addEventListener(type, (event) => {
      const node = nodeOf(event);
      if (node?.__wxElement) triggerEvent(node.__wxElement, type, {}, { bubbles: true, composed: true });
    });
  }
}
