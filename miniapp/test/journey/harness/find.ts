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

/** Visible elements that say exactly this, or are called so; failing these, those that contain it. */
export function findControl(page: Page, text: string): Locator {
  const exact = page.getByText(text, { exact: true }).or(page.locator(`[aria-label=${quote(text)}]`));
  const part = page.getByRole('button', { name: text }).or(page.getByText(text));
  return exact.or(part).filter({ visible: true });
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
