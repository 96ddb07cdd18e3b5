// What the browser tests share: the browser, pages the program writes, and what must hold of every page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const need = createRequire(resolve(process.env.SICUT_MODULES, 'package.json'));
const { chromium } = need('playwright-core');
const axeSource = readFileSync(need.resolve('axe-core/axe.min.js'), 'utf8');

export const source = resolve(import.meta.dirname ?? '.', '../..');
export const folder = mkdtempSync(join(tmpdir(), 'sicut-browser-'));

export const browser = await chromium.launch({
  executablePath: process.env.SICUT_BROWSER,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
    '--no-first-run', '--disable-sync'],
});

export async function finish() {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

// Writes `text` beside the pages and returns its path.
export function file(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

// Runs the program; its report goes to a page whose path is returned.
export function pageOf(name, args) {
  const path = join(folder, name);
  execFileSync(resolve(process.env.SICUT_PROGRAM), [...args, '--quiet', '--output', path], { cwd: source });
  return path;
}

// Milliseconds of processor time that the page has taken so far: other than by the clock, this is the same on a busy
// machine.
export async function effort(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === 'ProcessTime').value * 1000;
}

// Opens a page; `troubles` then gathers what no page may do: script errors, complaints, requests.
export async function open(path, { hash = '', ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  page.troubles = [];
  page.on('pageerror', (error) => page.troubles.push(`error: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error') page.troubles.push(message.text()); });
  page.on('request', (request) => { if (!request.url().startsWith('file:')) page.troubles.push(`request: ${request.url()}`); });
  await page.addInitScript(() => {
    globalThis.copied = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { globalThis.copied.push(text); } } });
  });
  await page.goto(`file://${path}${hash}`);
  return page;
}

export async function close(page) {
  assert.deepEqual(page.troubles, []);
  await page.context().close();
}

// Findings of axe that keep somebody from reading.
export async function inaccessible(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.filter((each) => ['serious', 'critical'].includes(each.impact))
    .map((each) => `${each.id}: ${each.nodes[0].html.slice(0, 120)}`);
}

export const isOnScreen = (locator) => locator.evaluate((element) => {
  const box = element.getBoundingClientRect();
  const bar = document.getElementById('bar')?.getBoundingClientRect();
  return box.bottom > (bar ? Math.max(bar.bottom, 0) : 0) && box.top < innerHeight && box.height > 0;
});
