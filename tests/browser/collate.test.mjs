// `sicut collate --format html` in a browser: two editions of a fictional speech, a moved paragraph, hostile text.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { close, file, finish, inaccessible, isOnScreen, open, pageOf } from './browser.mjs';

after(finish);

const speech = pageOf('speech.html', ['collate', 'examples/record/speech-1898.txt', 'examples/record/speech-collected.txt', '--format', 'html']);
const paragraphs = [
  'The keeper of the lamp climbed the stairs before the evening bell and counted the boats in the harbour.',
  'Two carts of flour came over the hill road at noon, and the miller walked beside them with his hat in his hand.',
  'Nobody in the village remembered who had planted the walnut trees along the churchyard wall.',
  'Her letter from the coast arrived on a Thursday; it spoke of fog, of herring, and of a lost umbrella.',
  'A committee of five was chosen to examine the bridge, whose middle pier had begun to lean.'];
const moved = pageOf('moved.html', ['collate',
  file('one.txt', paragraphs.join('\n\n')),
  file('two.txt', [0, 2, 3, 4, 1].map((i) => paragraphs[i].replace('fog', 'rain')).join('\n\n')),
  '--format', 'html']);

test('is accessible: wide, narrow, dark, with a difference open', async () => {
  for (const options of [{}, { colorScheme: 'dark' }, { viewport: { width: 400, height: 700 } }]) {
    const page = await open(speech, options);
    await page.keyboard.press('n');
    assert.deepEqual(await inaccessible(page), []);
    await close(page);
  }
});

test('columns of a row begin at one height and say the same', async () => {
  const page = await open(speech);
  const rows = await page.locator('.row:not(.heads)').evaluateAll((all) => all.map((row) =>
    [...row.children].map((cell) => ({ top: cell.getBoundingClientRect().top, words: cell.textContent.split(/\s+/).length }))));
  assert.ok(rows.length > 2);
  for (const [a, b] of rows.slice(1)) {
    assert.equal(a.top, b.top);
    assert.ok(Math.abs(a.words - b.words) < 30);
  }
  await close(page);
});

test('walking and filtering', async () => {
  const page = await open(speech);
  const all = await page.locator('#apparatus li').count();
  assert.ok(all > 2);
  await page.keyboard.press('n');
  assert.equal(await page.locator('#count').textContent(), `1 of ${all}`);
  assert.ok(await page.locator('#card').isVisible());
  assert.ok(await isOnScreen(page.locator('.v.on').first()));
  for (const name of ['substantive', 'transmission', 'accidental', 'layout']) await page.uncheck(`input[value=${name}]`);
  assert.equal(await page.locator('#count').textContent(), 'none');
  assert.equal(await page.locator('#apparatus li:visible').count(), 0);
  await page.check('input[value=substantive]');
  assert.ok(await page.locator('#apparatus li.substantive:visible').count() > 0);
  await page.locator('.v.substantive').first().click();
  assert.ok((await page.locator('#card').getAttribute('class')).includes('substantive'));
  await page.keyboard.press('Escape');
  assert.ok(!(await page.locator('#card').isVisible()));
  await close(page);
});

test('a move is drawn, and its signs lead to each other', async () => {
  const page = await open(moved);
  await page.waitForSelector('#moves path', { state: 'attached' });
  assert.equal(await page.locator('#moves path').count(), 1);
  await page.locator('#m1-A').click();
  assert.ok(page.url().endsWith('#m1-B'));
  await page.uncheck('input[value=moved]');
  await page.waitForTimeout(100);
  assert.equal(await page.locator('#moves path').count(), 0);
  await close(page);
});

test('it prints without the controls, and reads without scripts', async () => {
  const page = await open(speech);
  await page.emulateMedia({ media: 'print' });
  assert.ok(!(await page.locator('#bar').isVisible()));
  assert.ok(await page.locator('#apparatus').isVisible());
  await close(page);
  const plain = await open(speech, { javaScriptEnabled: false });
  assert.ok(!(await plain.locator('#bar').isVisible()));
  assert.ok(await plain.locator('.row').nth(2).isVisible());
  await plain.context().close();
});

test('hostile text stays text', async () => {
  const bad = 'He wrote <script>alert(1)</script> & "quoted" <b onclick=alert(2)>words</b> on the old wall of the town hall.';
  const page = await open(pageOf('hostile.html', ['collate', file('h<1>.txt', bad),
    file('h2.txt', bad.replace('old', '<i>new</i>')), '--format', 'html']));
  assert.equal(await page.locator('main script, main b[onclick], main i').count(), 0);
  assert.ok((await page.locator('main').textContent()).includes('<script>alert'));
  await close(page);
});
