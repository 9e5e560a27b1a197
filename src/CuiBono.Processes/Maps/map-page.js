"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const at = id => document.getElementById(id);
  const [view, svg, world, lines, labels, boxes, panel] = ["view", "map", "world", "lines", "labels", "boxes", "panel"].map(at);
  const NONE = -1, TERMINAL = -1;
  const state = { a: data.activityStep, p: 0, by: data.by, chosen: null };
  let step, map, scale = 1, left = 0, top = 0, moved = false;

  const count = number => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  const many = (number, one, more) => `${count(number)} ${number === 1 ? one : more}`;
  const short = (value, unit) => `${Math.abs(value) < 9.95 ? String(Number(value.toFixed(1))) : count(Math.round(value))} ${unit}`;
  const duration = seconds => {
    if (seconds === null) return "–";
    const size = Math.abs(seconds), hour = 3600, day = 86400;
    if (size < 0.001) return "0 s";
    if (size < 0.9995) return short(seconds * 1000, "ms");
    if (size < 59.5) return short(seconds, "s");
    if (size < 59.5 * 60) return short(seconds / 60, "min");
    if (size < 47.5 * hour) return short(seconds / hour, "h");
    return size < 730 * day ? short(seconds / day, "d") : short(seconds / (365.25 * day), "y");
  };

  const draw = (parent, name, attributes, text) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text !== undefined) element.textContent = text;
    parent.append(element);
    return element;
  };
  const add = (parent, name, text, className) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    parent.append(element);
    return element;
  };

  const nameOf = (activity, from) => activity === TERMINAL ? (from ? "Start" : "End") : data.names[activity];
  const path = number => {
    const [from, to, times, cases, width, time, mean, median, p90, behind] = step.paths[number];
    return { number, from, to, times, cases, width, time, mean, median, p90, behind, title: `${nameOf(from, true)} → ${nameOf(to, false)}` };
  };
  const figure = item => state.by === "time" ? (item.median === null ? "" : duration(item.median)) : count(item.times);

  // Boxes stay from step to step, so that they move to their new place.
  const shapes = new Map();
  const box = activity => {
    const group = draw(boxes, "g", { class: "activity" });
    if (activity < 0 || activity === data.names.length) {
      const start = activity < 0;
      draw(group, "rect", { class: "ring", x: -32, y: -14, width: 64, height: 28, rx: 14 });
      draw(group, "path", { class: "sign", d: start ? "M-22 -5.5L-13 0L-22 5.5Z" : "M-21 -4.5h9v9h-9Z" });
      draw(group, "text", { class: "name", x: 8, y: 4.5 }, start ? "Start" : "End");
      return group;
    }
    const [width, height, ...texts] = data.boxes[activity];
    draw(group, "title", {}, "");
    draw(group, "rect", { class: "box", x: -width / 2, y: -height / 2, width, height, rx: 6 });
    texts.forEach((text, line) => draw(group, "text", { class: "name", y: 18 + 16 * line - height / 2 }, text));
    draw(group, "text", { class: "count", y: 17 + 16 * texts.length - height / 2 }, "");
    group.setAttribute("tabindex", "0");
    group.setAttribute("role", "button");
    group.addEventListener("click", () => { if (!dragged) choose({ activity }); });
    group.addEventListener("keydown", event => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose({ activity }); panel.focus(); } });
    group.addEventListener("pointerenter", () => near({ activity }));
    group.addEventListener("pointerleave", () => near(state.chosen));
    return group;
  };

  const place = (activity, number) => {
    let group = shapes.get(activity);
    if (!group) shapes.set(activity, group = box(activity));
    group.style.transform = `translate(${map.boxes[2 * number]}px, ${map.boxes[2 * number + 1]}px)`;
    if (activity < 0 || activity === data.names.length) return;
    const [events, cases, shade] = step.activities[activity];
    const text = `${data.names[activity]}: ${many(events, "event", "events")} in ${many(cases, "case", "cases")}`;
    group.querySelector("title").textContent = text;
    group.setAttribute("aria-label", text);
    group.querySelector("rect").setAttribute("class", `box g${shade}`);
    for (const name of group.querySelectorAll(".name")) name.setAttribute("class", `name n${shade}`);
    const last = group.querySelector(".count");
    last.setAttribute("class", `count n${shade}`);
    last.textContent = count(events);
  };

  const show = () => {
    step = data.steps[state.a];
    state.p = Math.min(state.p, step.maps.length - 1);
    map = step.maps[state.p];
    svg.setAttribute("class", `by-${state.by}`);
    const shown = map.boxes.length / 2 - 2;
    place(-1, 0);
    for (let activity = 0; activity < shown; activity++) place(activity, activity + 1);
    place(data.names.length, shown + 1);
    for (const [activity, group] of shapes)
      if (activity >= shown && activity < data.names.length) { group.remove(); shapes.delete(activity); }

    lines.replaceChildren();
    labels.replaceChildren();
    for (const [number, line, tip, x, y, back] of map.lines.slice().reverse()) {
      const item = path(number);
      const group = draw(lines, "g", { class: `path w${item.width} ${item.time < 0 ? "tn" : "t" + item.time}` });
      group.dataset.path = number;
      draw(group, "title", {}, sentence(item));
      draw(group, "path", { class: "hit", d: line });
      draw(group, "path", { class: "line", d: line });
      draw(group, "path", { class: "tip", d: tip });
      const text = figure(item);
      const parts = [group];
      if (text) {
        const tag = draw(labels, "g", { class: "tag" });
        tag.dataset.path = number;
        const words = (back ? "↑ " : "") + text;
        if (item.from !== item.to) draw(tag, "rect", { class: "halo", x: x - words.length * 3.1 - 2, y: y - 7.5, width: words.length * 6.2 + 4, height: 15 });
        draw(tag, "text", { class: "label", x, y: y + 4 }, words);
        parts.push(tag);
      }
      for (const part of parts) {
        part.addEventListener("click", () => { if (!dragged) choose({ path: number }); });
        part.addEventListener("pointerenter", () => near({ path: number }));
        part.addEventListener("pointerleave", () => near(state.chosen));
      }
    }

    at("activities").max = data.steps.length - 1;
    at("activities").value = state.a;
    at("paths").max = step.maps.length - 1;
    at("paths").value = state.p;
    at("activities-shown").textContent = `${count(shown)} of ${count(data.total)}`;
    at("paths-shown").textContent = `${count(map.lines.length)} of ${count(step.paths.length)}`;
    at("activities").setAttribute("aria-valuetext", at("activities-shown").textContent);
    at("paths").setAttribute("aria-valuetext", at("paths-shown").textContent);
    document.querySelector(`input[name=by][value=${state.by}]`).checked = true;
    at("said").textContent = said(shown);
    legend();
    search();
    if (!exists(state.chosen)) state.chosen = null;
    fill();
    near(state.chosen);
    if (!moved) fit(0.5);
    else apply();
    const hash = `#a=${state.a}&p=${state.p}&by=${state.by}`;
    if (location.hash !== hash) history.replaceState(null, "", hash);
  };

  const said = shown => {
    const hidden = data.total - shown;
    const parts = [hidden === 0 ? "All activities are shown." : `${many(hidden, "activity is", "activities are")} hidden; paths lead past their events.`];
    const left = step.paths.length - map.lines.length;
    parts.push(left === 0 ? "All paths are shown." : `${many(left, "path is", "paths are")} hidden; every activity stays on a way from start to end.`);
    if (step.without > 0) parts.push(`${many(step.without, "case has", "cases have")} none of these activities.`);
    parts.push("↑ leads back up.");
    return parts.join(" ");
  };

  const legend = () => {
    const target = at("legend");
    target.replaceChildren();
    const row = (title, words, shape) => {
      const step = 40 + 5.6 * Math.max(...words.map(word => word.length)), start = title.length * 5.6 + 10;
      const picture = draw(target, "svg", { width: start + step * words.length, height: 20, class: `by-${state.by}`, role: "img", "aria-label": `${title}: ${words.join(", ")}` });
      draw(picture, "text", { class: "soft", x: 0, y: 14 }, title);
      words.forEach((word, index) => {
        shape(picture, index, start + step * index);
        draw(picture, "text", { class: "soft", x: start + step * index + 29, y: 14 }, word);
      });
    };
    const stroke = name => (picture, index, x) => draw(draw(picture, "g", { class: name(index) }), "path", { class: "line", d: `M${x} 10h24` });
    row("Width: how often", data.pathClasses, stroke(index => `w${index}`));
    if (state.by === "time") row("Colour: median time", data.timeClasses, stroke(index => `w2 t${index}`));
    else row("Box: events", data.activityClasses, (picture, index, x) => draw(picture, "rect", { class: `box g${index}`, x, y: 3, width: 24, height: 14, rx: 3 }));
  };

  const sentence = item => {
    const text = `${item.title}: ${many(item.times, "time", "times")} in ${many(item.cases, "case", "cases")}`;
    return item.median === null ? text : `${text}; median ${duration(item.median)}, mean ${duration(item.mean)}, 90 % within ${duration(item.p90)}`;
  };

  const exists = choice => choice !== null && (choice.path === undefined
    ? choice.activity < step.activities.length
    : map.lines.some(line => line[0] === choice.path));

  const near = choice => {
    world.classList.toggle("dimmed", choice !== null);
    if (choice === null) return;
    const close = new Set(choice.path === undefined ? [choice.activity] : []);
    for (const part of world.querySelectorAll(".path, .tag")) {
      const item = path(Number(part.dataset.path));
      const touches = choice.path === undefined ? item.from === choice.activity || item.to === choice.activity : item.number === choice.path;
      part.classList.toggle("near", touches);
      part.classList.toggle("chosen", state.chosen !== null && state.chosen.path === item.number);
      if (touches) { close.add(item.from === TERMINAL ? -1 : item.from); close.add(item.to === TERMINAL ? data.names.length : item.to); }
    }
    for (const [activity, group] of shapes) {
      group.classList.toggle("near", close.has(activity));
      group.classList.toggle("chosen", state.chosen !== null && state.chosen.activity === activity);
    }
  };

  const choose = choice => {
    state.chosen = choice;
    for (const part of world.querySelectorAll(".chosen")) part.classList.remove("chosen");
    fill();
    near(choice);
  };

  const table = (heads, rows) => {
    const element = add(panel, "table");
    const head = add(add(element, "thead"), "tr");
    heads.forEach((text, index) => add(head, "th", text, index > 0 ? "n" : ""));
    const body = add(element, "tbody");
    for (const cells of rows) {
      const row = add(body, "tr");
      cells.forEach((cell, index) => {
        const data = add(row, "td", typeof cell === "string" ? cell : undefined, index > 0 ? "n" : "");
        if (typeof cell !== "string") add(data, "button", cell.text).addEventListener("click", () => { choose(cell.choice); panel.focus(); });
      });
    }
  };
  const facts = rows => {
    const body = add(add(panel, "table"), "tbody");
    for (const [name, value] of rows) {
      const row = add(body, "tr");
      add(row, "td", name);
      add(row, "td", value, "n");
    }
  };
  const casesOf = (behind, total, what, tell, head) => {
    add(panel, "h3", "Cases behind it");
    const listed = behind.length / 2;
    add(panel, "p", `${listed === total ? `All ${count(total)}` : `${count(listed)} of ${count(total)}`}, ${what}.`, "note");
    const rows = [];
    for (let index = 0; index < behind.length; index += 2) rows.push([data.cases[behind[index]], tell(behind[index + 1])]);
    table(["Case", head], rows);
  };

  const fill = () => {
    panel.replaceChildren();
    const choice = state.chosen;
    if (choice === null) {
      add(panel, "h2", "Activities");
      add(panel, "p", "Choose an activity or a path to see its figures and the cases behind it.", "note");
      table(["Activity", "Events", "Cases"], step.activities.map(([events, cases], activity) => [{ text: data.names[activity], choice: { activity } }, count(events), count(cases)]));
      return;
    }
    add(panel, "button", "← All activities", "back").addEventListener("click", () => { choose(null); panel.focus(); });
    if (choice.path !== undefined) {
      const item = path(choice.path);
      add(panel, "h2", item.title);
      facts([["Times", count(item.times)], ["Cases", count(item.cases)], ...(item.median === null ? [] : [["Median time", duration(item.median)], ["Mean time", duration(item.mean)], ["90 % within", duration(item.p90)]])]);
      add(panel, "h3", "Activities");
      table(["", ""], [item.from, item.to].filter(activity => activity !== TERMINAL).map(activity => [{ text: data.names[activity], choice: { activity } }, ""]));
      if (item.median === null) casesOf(item.behind, item.cases, "in the order of the log", () => "", "");
      else casesOf(item.behind, item.cases, "the slowest first", duration, "Time");
      return;
    }
    const [events, cases, , behind] = step.activities[choice.activity];
    add(panel, "h2", data.names[choice.activity]);
    facts([["Events", count(events)], ["Cases", count(cases)], ["Events a case", (events / cases).toFixed(2)]]);
    const shown = map.lines.map(line => path(line[0]));
    for (const [title, from, other, end] of [["Comes from", false, "from", true], ["Goes to", true, "to", false]]) {
      add(panel, "h3", title);
      table(["", "Times", "Median"], shown.filter(item => (from ? item.from : item.to) === choice.activity)
        .map(item => [{ text: nameOf(item[other], end), choice: { path: item.number } }, count(item.times), duration(item.median)]));
    }
    casesOf(behind, cases, "those with the most events of it first", count, "Events");
  };

  const search = () => {
    const text = at("find").value.trim().toLowerCase();
    let hits = 0;
    for (const [activity, group] of shapes) {
      const match = text !== "" && activity >= 0 && activity < data.names.length && data.names[activity].toLowerCase().includes(text);
      group.classList.toggle("match", match);
      if (match) hits++;
    }
    at("found").textContent = text === "" ? "" : `${hits} found`;
  };

  const apply = () => world.setAttribute("transform", `translate(${left} ${top}) scale(${scale})`);
  const fit = least => {
    const { width, height } = view.getBoundingClientRect();
    const room = width - 70;
    scale = Math.min(1.25, room / map.width, (height - 16) / map.height);
    if (least && scale < least) scale = Math.min(1, Math.max(least, Math.min(0.8, room / map.width)));
    left = map.width * scale <= room ? 56 + (room - map.width * scale) / 2 : Math.min(56, width / 2 - map.boxes[0] * scale);
    top = Math.max(8, (height - map.height * scale) / 2);
    apply();
  };
  const zoom = (factor, x, y) => {
    const next = Math.min(4, Math.max(0.05, scale * factor));
    left = x - (x - left) * next / scale;
    top = y - (y - top) * next / scale;
    scale = next;
    moved = true;
    apply();
  };
  const middle = factor => zoom(factor, view.clientWidth / 2, view.clientHeight / 2);
  const pan = (x, y) => { left += x; top += y; moved = true; apply(); };

  let dragged = false;
  const held = new Map();
  view.addEventListener("wheel", event => {
    event.preventDefault();
    const area = view.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016)), event.clientX - area.left, event.clientY - area.top);
  }, { passive: false });
  svg.addEventListener("pointerdown", event => {
    held.set(event.pointerId, event);
    if (held.size === 1) dragged = false;
    view.classList.add("held");
  });
  window.addEventListener("pointermove", event => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const [x, y] = [event.clientX - before.clientX, event.clientY - before.clientY];
    if (!dragged && Math.hypot(x, y) < 4) return;
    dragged = true;
    const others = [...held.values()].filter(other => other.pointerId !== event.pointerId);
    held.set(event.pointerId, event);
    if (others.length === 0) { pan(x, y); return; }
    const [area, other] = [view.getBoundingClientRect(), others[0]];
    const far = pointer => Math.hypot(pointer.clientX - other.clientX, pointer.clientY - other.clientY);
    zoom(far(event) / Math.max(1, far(before)), (event.clientX + other.clientX) / 2 - area.left, (event.clientY + other.clientY) / 2 - area.top);
  });
  const release = event => { held.delete(event.pointerId); if (held.size === 0) view.classList.remove("held"); };
  window.addEventListener("pointerup", release);
  window.addEventListener("pointercancel", release);
  svg.addEventListener("click", event => { if (!dragged && !event.target.closest(".activity, .path, .tag")) choose(null); });
  view.addEventListener("keydown", event => {
    const moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (moves[event.key]) pan(...moves[event.key]);
    else if (event.key === "+" || event.key === "=") middle(1.25);
    else if (event.key === "-") middle(0.8);
    else if (event.key === "0") { moved = false; fit(0); }
    else if (event.key === "Escape") choose(null);
    else return;
    event.preventDefault();
  });
  at("in").addEventListener("click", () => middle(1.25));
  at("out").addEventListener("click", () => middle(0.8));
  at("all").addEventListener("click", () => { moved = false; fit(0); });
  at("controls").addEventListener("submit", event => event.preventDefault());
  at("activities").addEventListener("input", event => {
    const share = state.p / Math.max(1, step.maps.length - 1);
    state.a = Number(event.target.value);
    state.p = Math.round(share * (data.steps[state.a].maps.length - 1));
    state.chosen = state.chosen && state.chosen.activity !== undefined ? state.chosen : null;
    show();
  });
  at("paths").addEventListener("input", event => { state.p = Number(event.target.value); show(); });
  for (const choice of document.querySelectorAll("input[name=by]")) choice.addEventListener("change", () => { state.by = choice.value; show(); });
  at("find").addEventListener("input", search);
  at("find").addEventListener("keydown", event => {
    if (event.key !== "Enter") return;
    for (const [activity, group] of shapes)
      if (group.classList.contains("match")) {
        choose({ activity });
        const number = activity + 1;
        left = view.clientWidth / 2 - map.boxes[2 * number] * scale;
        top = view.clientHeight / 2 - map.boxes[2 * number + 1] * scale;
        moved = true;
        apply();
        break;
      }
  });
  window.addEventListener("resize", () => { if (!moved) fit(0.5); });

  const asked = new URLSearchParams(location.hash.slice(1));
  const within = (text, least, greatest) => text === null || !/^\d+$/.test(text) ? NONE : Math.min(greatest, Math.max(least, Number(text)));
  const a = within(asked.get("a"), 0, data.steps.length - 1);
  if (a !== NONE) state.a = a;
  state.p = data.steps[state.a].pathStep;
  const p = within(asked.get("p"), 0, data.steps[state.a].maps.length - 1);
  if (p !== NONE) state.p = p;
  if (asked.get("by") === "time" || asked.get("by") === "frequency") state.by = asked.get("by");
  show();
  const chosen = within(asked.get("c"), 0, step.activities.length - 1);
  if (chosen !== NONE) choose({ activity: chosen });
})();
