"use strict";
(() => {
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = Array.from(document.querySelectorAll("details:not([open])"));
    for (const details of folded) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
    folded = [];
  });

  const form = document.getElementById("filter");
  const table = document.getElementById("rows");
  if (!table) return;
  const shown = document.getElementById("shown");
  const search = document.getElementById("search");
  const body = table.tBodies[0];
  const rows = Array.from(body.rows, (row, order) => ({
    row, order, verdict: row.dataset.v,
    text: row.textContent.toLowerCase(),
    section: document.getElementById(row.querySelector("a").getAttribute("href").slice(1)),
  }));

  const show = () => {
    const verdicts = new Set(Array.from(form.querySelectorAll(":checked"), box => box.value));
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { row, verdict, text, section } of rows) {
      const visible = verdicts.has(verdict) && words.every(word => text.includes(word));
      row.hidden = section.hidden = !visible;
      if (visible) count++;
    }
    shown.textContent = count === rows.length ? "" : `Showing ${count} of ${rows.length} initiatives, here and below.`;
  };

  const key = (row, column) => {
    const cell = row.cells[column];
    if (cell.classList.contains("none")) return null;
    return cell.dataset.s ?? cell.textContent.toLowerCase();
  };

  const sort = (heading, column) => {
    const descending = heading.ariaSort === "ascending";
    for (const other of heading.parentNode.cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const keyed = rows.map(entry => ({ entry, key: key(entry.row, column) }));
    keyed.sort((a, b) => {
      if (a.key === null || b.key === null) return (a.key === null) - (b.key === null) || a.entry.order - b.entry.order;
      const difference = a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
      return (descending ? -difference : difference) || a.entry.order - b.entry.order;
    });
    body.append(...keyed.map(pair => pair.entry.row));
  };

  Array.from(table.tHead.rows[0].cells).forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    button.addEventListener("click", () => sort(heading, column));
    heading.replaceChildren(button);
  });

  form.addEventListener("input", show);
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  form.hidden = false;

  const reveal = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    const details = target.querySelector(":scope > details");
    if (details) details.open = true;
    if (target.hidden) form.reset();
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", reveal);
  reveal();
})();
