import { fillWith } from "../../localise/fill-text.js";
import { conversationHtml } from "../page/conversation-html.js";
import type { PageConversation } from "../page/page-data.js";
import { perPage } from "../page/per-page.js";
import { Finder } from "./find.js";
import { addressOf, fillForm, type Query, queryOf, valuesOf } from "./query.js";
import { readData } from "./read-data.js";
import { offerTheme } from "./theme.js";

/** Up to so many conversations are printed whole; of more, those of the page that is shown. */
const mostPrinted = 100;

const element = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind | null;

/** Makes the list of conversations answer to its fields. */
async function start(): Promise<void> {
  offerTheme();
  const form = element<HTMLFormElement>("filters");
  const list = element("list");
  const status = element("status");
  const pager = element("pager");
  if (!form || !list || !status || !pager) return;
  const data = await readData();
  const { texts } = data;
  const finder = new Finder(data);
  let found: PageConversation[] = [];
  let page = 0;
  let isWritten = valuesOf(location.hash) === undefined;

  const show = (all = false) => {
    const pages = all ? 1 : Math.max(1, Math.ceil(found.length / perPage));
    page = Math.min(page, pages - 1);
    const shown = all ? found : found.slice(page * perPage, (page + 1) * perPage);
    if (isWritten) {
      // The page comes with its first conversations.
      isWritten = false;
    } else {
      // Only the `html` tag makes this markup, and it escapes every text.
      list.innerHTML =
        shown.map((one) => conversationHtml(one, data).markup).join("") || `<p class="quiet">${texts.noneMatch}</p>`;
    }
    const query = queryOf(form);
    if (query.rule !== "" || query.severity !== "") markAsked(list, query);
    const told = [fillWith(texts.shownOf, { shown: found.length, total: data.conversations.length }, texts)];
    const from = page * perPage + 1;
    if (pages > 1) told.push(fillWith(texts.shownHere, { from, to: from + shown.length - 1 }, texts));
    status.textContent = told.join(" · ");
    pager.hidden = pages < 2;
    const [previous, next] = pager.querySelectorAll("button");
    if (previous) previous.disabled = page === 0;
    if (next) next.disabled = page === pages - 1;
    const place = pager.querySelector("span");
    if (place) place.textContent = fillWith(texts.pageOf, { page: page + 1, pages }, texts);
  };

  const search = () => {
    const query = queryOf(form);
    found = finder.find(query);
    page = 0;
    show();
    const address = addressOf(query);
    if (address !== "" || location.hash.startsWith("#?")) {
      history.replaceState(null, "", address === "" ? "#conversations" : address);
    }
  };

  const turn = (pages: number) => {
    page += pages;
    show();
    element("conversations")?.scrollIntoView();
    list.querySelector<HTMLElement>("summary")?.focus({ preventScroll: true });
  };

  const openAll = (open: boolean) => {
    for (const details of list.querySelectorAll("details")) details.open = open;
  };

  form.hidden = false;
  form.addEventListener("input", search);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The fields are cleared only after the event.
  form.addEventListener("reset", () => setTimeout(search));
  element("open-all")?.addEventListener("click", () => openAll(true));
  element("close-all")?.addEventListener("click", () => openAll(false));
  const [previous, next] = pager.querySelectorAll("button");
  previous?.addEventListener("click", () => turn(-1));
  next?.addEventListener("click", () => turn(1));
  addEventListener("beforeprint", () => {
    if (found.length > perPage && found.length <= mostPrinted) show(true);
    openAll(true);
  });
  addEventListener("afterprint", () => show());
  addEventListener("hashchange", () => narrow(valuesOf(location.hash)));
  for (const link of document.querySelectorAll<HTMLElement>("a[data-filter]")) {
    const { filter = "", value = "", agent } = link.dataset;
    link.addEventListener("click", () => {
      form.reset();
      fillForm(form, { [filter]: value, ...(agent === undefined ? {} : { agent }) });
      setTimeout(search);
    });
  }

  function narrow(values: Record<string, string> | undefined): void {
    if (values && form) fillForm(form, values);
    search();
  }
  narrow(valuesOf(location.hash));
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
}

/** Makes the findings stand out that the fields ask for. */
function markAsked(list: HTMLElement, { rule, severity }: Query): void {
  for (const finding of list.querySelectorAll<HTMLElement>(".finding")) {
    const isOfRule = rule === "" || finding.dataset.rule === rule;
    finding.classList.toggle("asked", isOfRule && (severity === "" || finding.classList.contains(severity)));
  }
}

void start();
