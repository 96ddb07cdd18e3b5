// The page of `sicut collate --format html`: walks, filters, draws moves. Nothing here is needed to read it.
'use strict';
document.documentElement.classList.add('js');
addEventListener('DOMContentLoaded', () => {
  const byId = (id) => document.getElementById(id);
  const card = byId('card'), count = byId('count');
  const items = [...document.querySelectorAll('#apparatus li')];
  let current = -1;

  const marks = (item) => document.querySelectorAll(`[data-v="${item.value}"]`);
  const isShown = (item) => !document.body.classList.contains('no-' + item.className);
  const shown = () => items.filter(isShown);

  function tell() {
    const list = shown();
    const at = list.indexOf(items[current]);
    count.textContent = list.length === 0 ? 'none' : at < 0 ? `${list.length}` : `${at + 1} of ${list.length}`;
  }

  // Where a difference stands: its own marks, or of a move the sign at its beginning.
  function place(item) {
    const mark = marks(item)[0];
    if (mark) return mark;
    const move = item.dataset.move;
    return move ? document.querySelector(`[id^="m${move}-"]`) : null;
  }

  function open(item, scroll) {
    for (const mark of document.querySelectorAll('.v.on')) mark.classList.remove('on');
    current = items.indexOf(item);
    for (const mark of marks(item)) mark.classList.add('on');
    card.className = item.className;
    card.replaceChildren(...[...item.childNodes].map((node) => node.cloneNode(true)));
    card.hidden = false;
    const at = place(item);
    if (scroll && at) at.scrollIntoView({block: 'center'});
    tell();
  }

  function close() {
    card.hidden = true;
    for (const mark of document.querySelectorAll('.v.on')) mark.classList.remove('on');
  }

  function walk(step) {
    const list = shown();
    if (list.length === 0) return;
    let next = current + step;
    while (next >= 0 && next < items.length && !isShown(items[next])) next += step;
    if (next < 0) next = items.indexOf(list[list.length - 1]);
    if (next >= items.length) next = items.indexOf(list[0]);
    open(items[next], true);
  }

  document.querySelector('main').addEventListener('click', (event) => {
    const mark = event.target.closest('.v');
    if (mark && isShown(items[mark.dataset.v - 1])) open(items[mark.dataset.v - 1], false);
  });
  byId('prev').addEventListener('click', () => walk(-1));
  byId('next').addEventListener('click', () => walk(1));
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input')) return;
    if (event.key === 'n') walk(1);
    if (event.key === 'p') walk(-1);
    if (event.key === 'Escape') close();
  });
  for (const box of document.querySelectorAll('#bar input')) {
    box.addEventListener('change', () => {
      document.body.classList.toggle('no-' + box.value, !box.checked);
      tell();
      redraw();
    });
  }

  // --- Moves: a curve from each place to the other, while one of them is in view -----------------------------
  const moves = new Map();
  for (const sign of document.querySelectorAll('.go')) {
    const other = document.querySelector(sign.getAttribute('href'));
    const key = sign.id.split('-')[0];
    if (other && other !== sign && !moves.has(key)) moves.set(key, [sign, other]);
  }
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.id = 'moves';
  drawing.setAttribute('aria-hidden', 'true');
  document.body.append(drawing);

  function curve(a, b) {
    const [left, right] = a.left <= b.left ? [a, b] : [b, a];
    const [x1, y1, x2, y2] = [left.right, left.top + left.height / 2, right.left, right.top + right.height / 2];
    const bend = Math.max(40, Math.abs(x2 - x1) / 2);
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  }
  function draw() {
    drawing.replaceChildren();
    if (document.body.classList.contains('no-moved')) return;
    for (const [one, other] of moves.values()) {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      const inView = (box) => box.bottom > 0 && box.top < innerHeight;
      if (!inView(a) && !inView(b)) continue;
      const path = document.createElementNS(space, 'path');
      path.setAttribute('d', curve(a, b));
      drawing.append(path);
    }
  }
  let asked = false;
  function redraw() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; draw(); });
  }
  addEventListener('scroll', redraw, {passive: true, capture: true});
  addEventListener('resize', redraw);
  redraw();
  tell();
});
