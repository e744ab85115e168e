import type { Locator, Page } from 'playwright-core';

/** Quotes a text for an attribute selector. */
function quote(text: string): string {
  return JSON.stringify(text);
}

/** Visible elements that contain a text, or are called so for a screen reader. */
export function findByText(page: Page, text: string | RegExp): Locator {
  const byText = page.getByText(text);
  const found = typeof text === 'string' ? byText.or(page.locator(`[aria-label*=${quote(text)}]`)) : byText;
  return found.filter({ visible: true });
}

/** Visible elements that say exactly this text or are called so; with an expression, those that match it. */
export function findControl(page: Page, text: string | RegExp): Locator {
  const found =
    typeof text === 'string'
      ? page.getByText(text, { exact: true }).or(page.locator(`[aria-label=${quote(text)}]`))
      : page.getByText(text).or(page.getByLabel(text));
  return found.filter({ visible: true });
}

/** Visible input fields by label, placeholder or id. The web build wraps them in elements that carry the label. */
export function findField(page: Page, name: string): Locator {
  const quoted = quote(name);
  const field = (holder: string) => `input${holder}, textarea${holder}, ${holder} input, ${holder} textarea`;
  return page
    .locator(field(`[aria-label=${quoted}]`))
    .or(page.locator(field(`[id=${quoted}]`)))
    .or(page.getByPlaceholder(name, { exact: true }))
    .filter({ visible: true });
}
