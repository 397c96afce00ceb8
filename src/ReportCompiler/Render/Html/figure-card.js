// Shows where a figure comes from, from the list of sources at the end of the page: on hover and focus beside it, on a click, a tap or Enter to stay.
(() => {
  "use strict";
  const list = document.getElementById("report.sources"), template = document.getElementById("report.card");
  if (!list || !template) return;
  const [card, blank] = [...template.content.children].map(e => e.cloneNode(true));
  const figureOf = target => target instanceof Element ? target.closest("main [data-figure]") : null;
  const groupOf = link => link.closest("table, figcaption") ?? link.closest("p, li, h2, h3, h4, h5, h6") ?? link.parentElement;
  let lines = null, shown = null, pinned = false, opener = null, timer = 0;

  // One stop of the tab key for a paragraph or a table; the arrows go from figure to figure in it.
  const groups = new Map();
  for (const link of document.querySelectorAll("main a.figure")) {
    const group = groupOf(link);
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push(link);
    link.setAttribute("aria-haspopup", "dialog");
    link.tabIndex = groups.get(group).length > 1 ? -1 : 0;
  }
  document.body.append(card);

  function linesOf(element) {
    if (!lines) {
      lines = new Map();
      for (const line of list.querySelectorAll("[data-uses]")) for (const use of line.dataset.uses.split(" ")) lines.set(use, line);
    }
    const marked = element.dataset.figure ? [element] : [...element.querySelectorAll("[data-figure]")];
    return [...new Set(marked.flatMap(e => e.dataset.figure.split(" ")).map(use => lines.get(use)))].filter(Boolean);
  }

  function paragraph(...parts) {
    const made = document.createElement("p");
    made.append(...parts);
    return made;
  }

  // In the list the agency and the folder stand over all lines of a delivery; a card says them itself.
  function originOf(line) {
    const delivery = line.parentElement, part = name => delivery.querySelector(name)?.textContent ?? "";
    const folder = delivery.querySelector(".folder")?.firstChild.textContent.trim() ?? "";
    return [...line.querySelectorAll(".origin")].map(o => folder && o.matches(".cells")
      ? paragraph(part("h3") + ", " + folder + o.textContent.replaceAll("; ", "; " + folder), part(".received") && ", " + part(".received"))
      : paragraph(o.textContent));
  }

  function entry(line) {
    const made = blank.cloneNode(true), text = name => line.querySelector(name)?.textContent;
    const fill = (name, ...content) => { const part = made.querySelector("." + name); content.length ? (part.querySelector("dd") ?? part).append(...content) : part.remove(); };
    fill("value", text(".value"));
    fill("what", text(".what"));
    fill("key", ...[text(".key")].filter(Boolean));
    fill("origin", ...originOf(line));
    fill("before", ...[text(".before")?.split(": ").slice(1).join(": ")].filter(Boolean));
    fill("checks", ...(line.dataset.checks?.split(" ") ?? []).map(n => document.getElementById("check." + n)).map(check =>
      paragraph(check.querySelector(".equation").textContent, " ", Object.assign(document.createElement("strong"), { textContent: check.querySelector(".outcome").textContent }))));
    return made;
  }

  function place(element) {
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect(), [width, height] = [card.offsetWidth, card.offsetHeight];
    const room = document.documentElement.clientWidth;
    const above = box.bottom + 8 + height > innerHeight && box.top - 8 - height > 0;
    card.style.left = Math.max(8, Math.min(box.left + box.width / 2 - width / 2, room - width - 8)) + scrollX + "px";
    card.style.top = (above ? box.top - 8 - height : box.bottom + 8) + scrollY + "px";
  }

  function show(element, pin) {
    clearTimeout(timer);
    const found = linesOf(element);
    if (!found.length) return;
    if (shown !== element) {
      card.querySelector(".entries").replaceChildren(...found.map(entry));
      card.setAttribute("aria-label", card.dataset.label.replace("{n}", found.map(r => r.querySelector(".value").textContent).join(", ")));
      card.hidden = false;
      card.scrollTop = 0;
      shown?.classList.remove("traced");
      element.classList.add("traced");
      shown = element;
      place(element);
    }
    pinned = pin;
    if (!pin) return;
    opener = document.activeElement && element.contains(document.activeElement) ? document.activeElement : element.closest("a, [tabindex]") ?? element;
    card.focus({ preventScroll: true });
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    const back = card.contains(document.activeElement) ? opener : null;
    shown.classList.remove("traced");
    [shown, pinned] = [null, false];
    card.hidden = true;
    silent = true;
    back?.focus({ preventScroll: true });
    silent = false;
  }

  let silent = false; // the focus that comes back from the card opens none
  const later = (work, wait) => { clearTimeout(timer); timer = setTimeout(work, wait); };
  const leave = () => { if (!pinned) later(hide, 250); };

  document.addEventListener("pointerover", e => {
    if (e.pointerType !== "mouse" || pinned) return;
    const figure = figureOf(e.target);
    if (card.contains(e.target) || (figure && figure === shown)) clearTimeout(timer);
    else if (figure) later(() => show(figure, false), 120);
    else if (shown && !shown.contains(document.activeElement)) leave(); else clearTimeout(timer);
  });
  document.addEventListener("focusin", e => {
    const link = e.target.matches("main a.figure") ? e.target : null;
    if (link) for (const other of groups.get(groupOf(link))) other.tabIndex = other === link ? 0 : -1;
    if (link && !silent && link.matches(":focus-visible")) show(link, false);
    else if (!link && !card.contains(e.target) && !silent) hide();
  });
  document.addEventListener("click", e => {
    if (e.defaultPrevented || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    const figure = figureOf(e.target);
    if (figure) { e.preventDefault(); show(figure, true); }
    else if (e.target.closest(".source-card button")) hide();
    else if (e.target.closest(".source-card a")) hide();
    else if (!card.contains(e.target)) hide();
  });
  document.addEventListener("keydown", e => {
    if (e.key === "Escape" && shown) { e.preventDefault(); hide(); return; }
    if (e.key === "Enter" && e.target.matches("main .picture")) { e.preventDefault(); show(e.target, true); return; }
    if (e.key === "Tab" && card.contains(e.target)) {
      const stops = [...card.querySelectorAll("a, button")];
      if (e.shiftKey ? e.target === stops[0] || e.target === card : e.target === stops.at(-1)) { e.preventDefault(); hide(); }
      return;
    }
    const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (!step || !e.target.matches("main a.figure") || e.ctrlKey || e.metaKey || e.altKey) return;
    const group = groups.get(groupOf(e.target)), next = group[group.indexOf(e.target) + step];
    if (next) { e.preventDefault(); next.focus(); }
  });
})();
