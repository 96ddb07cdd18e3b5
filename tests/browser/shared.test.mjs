// The page of a real book, where the folder `shared` lies beside the checkout: how large it is, and that it shows before
// all of it is there. The goal of 300 ms depends on the machine: bench/RESULTS.md.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { after, test } from 'node:test';
import { browser, close, finish, inaccessible, isOnScreen, open, pageOf, source } from './browser.mjs';

after(finish);

const seeds = resolve(source, '../shared/corpora/seeds');
const book = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith('001')) : undefined;

// Serves the page in two parts; the second follows when `rest()` is called. What shows until then needs no more than the first.
async function serveInParts(path, share) {
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length * share);
  let rest;
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length });
    response.write(bytes.subarray(0, middle));
    rest = () => response.end(bytes.subarray(middle));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${server.address().port}/`, rest: () => rest(), close: () => (server.closeAllConnections(), server.close()) };
}

test('a book of a thousand quotations: under 3 MB, on the screen before it is loaded', { skip: !book && 'no folder shared' }, async () => {
  const path = pageOf('book.html', ['check', resolve(seeds, book), '--against', resolve(seeds, book), '--format', 'html']);
  assert.ok(statSync(path).size < 3_000_000, `${statSync(path).size} bytes`);

  const parts = await serveInParts(path, 0.25);
  after(parts.close);  // also where something below fails: an open answer would keep the test from ending
  const early = await browser.newPage();
  await early.goto(parts.address, { waitUntil: 'commit' });
  const painted = () => performance.getEntriesByName('first-contentful-paint').length > 0 && document.querySelector('h3') !== null;
  for (let waits = 0; waits < 600 && !await early.evaluate(painted); ++waits) await early.waitForTimeout(100);
  assert.ok(await early.evaluate(painted), 'nothing on the screen after a quarter of the page');
  assert.equal(await early.evaluate(() => document.readyState), 'loading');
  assert.ok(await early.locator('h1').first().isVisible());
  parts.rest();
  await early.waitForLoadState();
  await early.close();

  const page = await open(path);
  for (const _ of Array(5)) await page.keyboard.press('p');
  assert.ok(await isOnScreen(page.locator('.f.on h3')));
  assert.ok(await isOnScreen(page.locator('.q.on').first()));
  assert.deepEqual(await inaccessible(page), []);
  await close(page);
});
