// Suggestions in the list below the search box. The form works without.
(() => {
 const list = document.getElementById("found"), form = list?.closest("form");
 if (!form || navigator.connection?.saveData) return;
 const box = form.q, items = list.children;
 let at, timer, asking;
 const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
 const set = (to, states) => Object.entries(states).map((each) => to.setAttribute(...each));
 const mark = (to) => {
  at = to;
  [...items].map((item, i) => set(item, { "aria-selected": i == at }));
  set(box, { "aria-activedescendant": items[at]?.id ?? "" });
 };
 const show = (found) => {
  list.replaceChildren(...found.map((each, i) => {
   const item = make("li");
   item.append(make("bdi", each.label), " ", make("small", list.dataset[each.kind]));
   set(item, { id: "s" + i, role: "option", "data-href": each.href });
   return item;
  }));
  list.hidden = !items[0];
  set(box, { "aria-expanded": !list.hidden });
  mark(-1);
 };
 const close = () => {
  clearTimeout(timer);
  asking?.abort();
  show([]);
 };
 const ask = async () => {
  if (!box.value.trim()[1]) return close();
  const { signal } = (asking = new AbortController());
  const found = await fetch(list.dataset.from + encodeURIComponent(box.value), { signal });
  show(await found.json());
 };
 box.oninput = () => {
  clearTimeout(timer);
  asking?.abort();
  timer = setTimeout(() => ask().catch(() => {}), 180);
 };
 box.onkeydown = ({ key, isComposing }) => {
  const n = items.length + 1;
  if (list.hidden || isComposing) return;
  if (key == "ArrowDown") mark((at + 2) % n - 1);
  else if (key == "ArrowUp") mark((at + n) % n - 1);
  else if (key == "Escape") close();
  else if (key == "Enter" && items[at]) items[at].click();
  else return;
  return false;
 };
 box.onblur = close;
 list.onmousedown = () => false;
 list.onclick = ({ target }) => location.assign(target.closest("li").dataset.href);
 set(box, { role: "combobox", "aria-autocomplete": "list" });
 close();
})();
