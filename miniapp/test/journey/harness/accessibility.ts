import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { JourneyPage } from './journey-page';

const AXE_FILE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** One broken rule: what it is, how bad, and where. */
export interface Violation {
  rule: string;
  impact: string;
  help: string;
  places: string[];
}

interface AxeResult {
  id: string;
  impact: string | null;
  help: string;
  nodes: { html: string }[];
}

/** Runs axe on the visible page of the web build. */
export async function accessibilityViolations(app: JourneyPage): Promise<Violation[]> {
  await app.page.evaluate(await readFile(AXE_FILE, 'utf8'));
  const results = await app.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: AxeResult[] }> } };
    return (await axe.run()).violations;
  });
  return results.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'minor',
    help,
    places: nodes.map((node) => node.html),
  }));
}

/**
 * Those that keep somebody from using the page. What is found has to be found twice: axe takes its time, and a list
 * that is loaded anew meanwhile leaves it with the attributes of before and the colours of after.
 */
export async function seriousViolations(app: JourneyPage): Promise<Violation[]> {
  const first = await seriousNow(app);
  if (first.length === 0) return first;
  await app.page.waitForTimeout(500);
  return seriousNow(app);
}

async function seriousNow(app: JourneyPage): Promise<Violation[]> {
  const all = await accessibilityViolations(app);
  return all.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}
