// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in our own (isolated) world of the page, once per load. The page itself never runs script. Timers do not work
// here while page script is off; listeners and animation frames do.
(() => {
  "use strict";
  if (globalThis.wongo) return;
  const bodyId = "article-body";
  const previewOnly = new Set(["data-theme", "data-furniture"]); // of <html>; never part of a page
  const say = (...words) => console.info(["@NONCE@", ...words].join(" "));
  const me = Math.random().toString(36).slice(2); // the name of this document; another load makes another
  const body = () => document.getElementById(bodyId);

  // --- scroll: a place is a block and the fraction of the way to the next one
  let ownMoves = 0; // scrolling and layout that we caused and whose events are still to come
  function moveQuietly(change) {
    const root = document.documentElement;
    const [top, height] = [window.scrollY, root.scrollHeight];
    ++ownMoves;
    change();
    if (window.scrollY === top && root.scrollHeight === height) { // nothing moved, as at most keys: no frames to wait for
      --ownMoves;
      return;
    }
    // The scroll event of this change comes before the first frame's callback, that of scroll anchoring before the second's.
    requestAnimationFrame(() => requestAnimationFrame(() => --ownMoves));
  }

  const topOf = (element) => element.getBoundingClientRect().top + window.scrollY;
  function spanOf(blocks, index) {
    const top = topOf(blocks[index]);
    const bottom = index + 1 < blocks.length ? topOf(blocks[index + 1]) : top + blocks[index].getBoundingClientRect().height;
    return [top, Math.max(bottom - top, 1)];
  }

  function placeOnTop() {
    const blocks = body()?.children ?? [];
    let low = 0;
    let high = blocks.length - 1;
    if (high < 0 || topOf(blocks[0]) > window.scrollY) return [0, 0];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (topOf(blocks[middle]) <= window.scrollY + 0.5) low = middle;
      else high = middle - 1;
    }
    const [top, span] = spanOf(blocks, low);
    return [low, Math.min(Math.max((window.scrollY - top) / span, 0), 1)];
  }

  function scrollToPlace([index, fraction]) {
    const blocks = body()?.children ?? [];
    let top = 0;
    if (index >= 0 && blocks.length > 0) {
      const [start, span] = spanOf(blocks, Math.min(index, blocks.length - 1));
      top = start + span * fraction;
    }
    moveQuietly(() => window.scrollTo({ top, left: 0, behavior: "instant" }));
  }

  // A page loaded again goes back to its place; style sheets may come late, so once more when all is there.
  function restore(y) {
    const go = () => moveQuietly(() => window.scrollTo({ top: y, left: 0, behavior: "instant" }));
    go();
    if (document.readyState !== "complete") window.addEventListener("load", go, { once: true });
  }

  // --- blocks
  function removeBlocks(parent, first, removed) {
    const blocks = parent.children;
    const range = document.createRange();
    if (first + removed < blocks.length) {
      range.setStartBefore(blocks[first]);
      range.setEndBefore(blocks[first + removed]);
    } else if (first > 0) { // at the end: what follows the last block stays
      range.setStartAfter(blocks[first - 1]);
      range.setEndAfter(blocks[first + removed - 1]);
    } else { // all of them, and the line end of the last
      range.setStartBefore(blocks[0]);
      range.setEndAfter(blocks[removed - 1]);
      const rest = blocks[removed - 1].nextSibling;
      if (rest?.nodeType === Node.TEXT_NODE && rest.data.startsWith("\n")) rest.deleteData(0, 1);
    }
    range.deleteContents();
  }

  function insertBlocks(parent, first, inserted) {
    const blocks = parent.children;
    const template = document.createElement("template");
    template.innerHTML = inserted.join("\n");
    const added = document.importNode(template.content, true); // images begin to load here, and only once
    if (first < blocks.length) {
      added.append("\n");
      parent.insertBefore(added, blocks[first]);
    } else if (first > 0) {
      added.prepend("\n");
      blocks[first - 1].after(added);
    } else { // the first block: between the line end before it and the rest
      const start = parent.firstChild;
      added.append("\n");
      parent.insertBefore(added, start?.data?.startsWith("\n") ? start.splitText(1) : start);
    }
  }

  // What stays the same of a block stays in the page: a key in a paragraph changes one text node, which costs the engine a
  // quarter less work than a fresh paragraph, and the mark need not move.
  function replaceBlocks(parent, first, inserted) {
    const template = document.createElement("template");
    for (let i = 0; i < inserted.length; ++i) {
      template.innerHTML = inserted[i];
      const old = parent.children[first + i];
      const fresh = template.content.firstChild;
      if (template.content.childNodes.length === 1 && alike(old, fresh)) morph(old, fresh);
      else old.replaceWith(document.importNode(template.content, true));
    }
  }

  function applyPatch({ first, removed, inserted }) {
    const parent = body();
    const count = parent?.children.length ?? -1;
    if (first < 0 || removed < 0 || first + removed > count) throw new RangeError(`patch ${first}+${removed} of ${count}`);
    const same = Math.min(removed, inserted.length);
    replaceBlocks(parent, first, inserted.slice(0, same));
    if (removed > same) removeBlocks(parent, first + same, removed - same);
    if (inserted.length > same) insertBlocks(parent, first + same, inserted.slice(same));
    if (removed !== inserted.length) parent.normalize(); // walks the whole body: not for each key
  }

  // --- shell: make this document equal to another one, touching only what differs
  function morphAttributes(from, to) {
    const kept = from === document.documentElement ? previewOnly : new Set();
    for (const name of from.getAttributeNames())
      if (!to.hasAttribute(name) && !kept.has(name)) from.removeAttribute(name);
    for (const name of to.getAttributeNames())
      if (from.getAttribute(name) !== to.getAttribute(name)) from.setAttribute(name, to.getAttribute(name));
    // An attribute that came in the middle stands at the end now: put those that belong behind it there.
    const wanted = [...to.getAttributeNames(), ...[...kept].filter((name) => from.hasAttribute(name))];
    const wrong = wanted.findIndex((name, i) => from.getAttributeNames()[i] !== name);
    if (wrong < 0) return;
    for (const name of wanted.slice(wrong)) {
      const value = from.getAttribute(name);
      from.removeAttribute(name);
      from.setAttribute(name, value);
    }
  }

  const holdsBody = (node) => node.id === bodyId || Boolean(node.querySelector?.(`#${bodyId}`));
  const alike = (a, b) => a.nodeName === b.nodeName && (a.id ?? "") === (b.id ?? "") && holdsBody(a) === holdsBody(b);
  // The first of the old nodes that the fresh one can be made from; never past the body, which would be lost on the way.
  function findAlike(old, node) {
    const barrier = holdsBody(node) ? -1 : old.findIndex(holdsBody);
    const found = old.findIndex((candidate) => alike(candidate, node));
    return barrier >= 0 && found > barrier ? -1 : found;
  }

  function morph(from, to) {
    if (from.nodeType !== Node.ELEMENT_NODE) {
      if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
      return;
    }
    morphAttributes(from, to);
    if (from.id !== bodyId) morphChildren(from, to);
  }

  function morphChildren(from, to) {
    const old = [...from.childNodes];
    const fresh = [...to.childNodes];
    while (old.length && fresh.length && old[0].isEqualNode(fresh[0])) { old.shift(); fresh.shift(); }
    let end = null; // the first of the equal nodes at the end
    while (old.length && fresh.length && old.at(-1).isEqualNode(fresh.at(-1))) { end = old.pop(); fresh.pop(); }
    for (const node of fresh) {
      const found = findAlike(old, node);
      if (found < 0) {
        from.insertBefore(document.importNode(node, true), old[0] ?? end);
        continue;
      }
      for (const gone of old.splice(0, found)) gone.remove();
      morph(old.shift(), node);
    }
    for (const gone of old) gone.remove();
  }

  function updateShell(html) {
    const kept = body();
    morph(document.documentElement, new DOMParser().parseFromString(html, "text/html").documentElement);
    const now = body();
    if (!kept || !now || now === kept) return;
    morphAttributes(kept, now); // the shell has put the body elsewhere: its blocks go with it
    now.replaceWith(kept);
  }

  // --- the mark: an animation that has ended and stays. It changes neither attributes nor style sheets, and goes from block to
  // block without running again, which would cost frames at each key.
  let markedIndex = -1;
  let mark = null;
  function showMark() {
    const element = markedIndex < 0 ? null : body()?.children[markedIndex] ?? null;
    if (mark) {
      if (mark.effect.target !== element) mark.effect.target = element;
      return;
    }
    const look = { outline: "2px solid rgba(53, 132, 228, 0.55)", outlineOffset: "6px" };
    mark = element?.animate([look, look], { duration: 1, fill: "forwards" }) ?? null;
  }

  // --- one call from the program, meant for one document; all other parts are optional. Answers where the page stands after it
  // scrolled, "" if it did not, or what went wrong; nothing if it is another document: one page was loaded over another, and what
  // was made for the one would come twice in the other.
  function update({ document: meant, attributes, shell, patches, mark: index, place, y }) {
    if (meant !== me) return undefined;
    try {
      for (const [name, value] of Object.entries(attributes ?? {})) document.documentElement.setAttribute(name, value);
      if (shell !== undefined || patches !== undefined)
        moveQuietly(() => {
          if (shell !== undefined) updateShell(shell);
          patches?.forEach(applyPatch);
        });
      if (index !== undefined) markedIndex = index;
      showMark();
      if (place !== undefined) scrollToPlace(place);
      if (y !== undefined) restore(y);
      return place === undefined && y === undefined ? "" : window.scrollY;
    } catch (error) {
      return String(error);
    }
  }

  // --- what the person does
  document.addEventListener("scroll", () => {
    const [index, fraction] = placeOnTop();
    say("scroll", ownMoves > 0 ? "program" : "person", index, fraction, window.scrollY);
  });

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : event.target.parentElement;
    const link = target?.closest("a[href], area[href]");
    if (link && !link.getAttribute("href").startsWith("#")) {
      event.preventDefault();
      say("link", link.href);
      return;
    }
    const parent = body();
    let block = parent?.contains(target) && target !== parent ? target : null;
    while (block && block.parentElement !== parent) block = block.parentElement;
    if (block) say("block", Array.prototype.indexOf.call(parent.children, block));
    const field = target?.closest("[data-field]");
    if (field) say("field", field.dataset.field);
  }, true);

  globalThis.wongo = { update, document: me };
  say("ready", me);
})();
