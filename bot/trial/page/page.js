// The whole page: phones side by side, the language, newcomers, start links, and the stream of what happens.
import { LANGUAGES, choose, language, say, translate } from "./texts.js";
import { Phone } from "./phone.js";
import { element } from "./rich.js";

const RETRY = 2000;
const phones = new Map();
const main = document.getElementById("phones");
const tabs = document.getElementById("tabs");

const server = {
  async get(path) {
    return (await fetch(path)).json();
  },
  async post(path, body) {
    const form = body instanceof FormData;
    const headers = form ? {} : { "Content-Type": "application/json" };
    return (await fetch(path, { method: "POST", headers, body: form ? body : JSON.stringify(body) })).json();
  },
};

const bot = await server.get("about");

function speak(code) {
  choose(code);
  document.documentElement.lang = code;
  document.title = say("title");
  translate(document);
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === code));
  }
  for (const phone of phones.values()) phone.retell();
  showTabs();
}

function showTabs() {
  tabs.replaceChildren(
    ...[...phones.values()].map((phone) => {
      const tab = element("button", { type: "button" }, element("b", {}, phone.name), element("span", {}, phone.label));
      tab.addEventListener("click", () => reveal(phone));
      return tab;
    }),
  );
  markTab();
}

function markTab() {
  const seen = Math.round(main.scrollLeft / Math.max(main.clientWidth, 1));
  [...tabs.children].forEach((tab, at) => {
    if (at !== seen) tab.removeAttribute("aria-current");
    else if (!tab.hasAttribute("aria-current")) {
      tab.setAttribute("aria-current", "true");
      tabs.scrollLeft = tab.offsetLeft - (tabs.clientWidth - tab.clientWidth) / 2;
    }
  });
}

function reveal(phone) {
  phone.node.scrollIntoView({ behavior: "smooth", block: "nearest", inline: "start" });
}

function addPhone(person) {
  if (phones.has(person.id)) return phones.get(person.id);
  const phone = new Phone(server, person, openLink);
  phones.set(person.id, phone);
  main.append(phone.node);
  showTabs();
  return phone;
}

/** Start links of the bot are opened on a phone of this page: true if it was one. */
function openLink(url) {
  const link = URL.canParse(url) ? new URL(url) : null;
  const ours = link?.hostname === "t.me" && link.pathname.slice(1).toLowerCase() === bot.username.toLowerCase();
  if (ours) askWhere(url);
  return ours;
}

function askWhere(url) {
  const choice = document.querySelector("#opener select");
  const all = [...phones.values()];
  choice.replaceChildren(...all.map((phone) => new Option(`${phone.name} · ${phone.label}`, phone.id)));
  const newest = all.findLast((phone) => !phone.person.started) ?? all.findLast((phone) => !phone.person.label) ?? all.at(-1);
  choice.value = newest.id;
  ask("opener", async () => {
    const phone = phones.get(Number(choice.value));
    reveal(phone);
    await phone.act("open", { url });
  });
}

function ask(id, then) {
  const dialog = document.getElementById(id);
  dialog.onclose = () => dialog.returnValue === "ok" && then(new FormData(dialog.querySelector("form")));
  dialog.returnValue = "";
  dialog.showModal();
}

function askNewcomer() {
  const form = document.querySelector("#newcomer form");
  form.first_name.value = say("sample-name");
  form.language_code.value = language();
  ask("newcomer", async (fields) => {
    const phone = addPhone(await server.post("phones", Object.fromEntries(fields)));
    reveal(phone);
    phone.find(".start").focus();
  });
}

function listen(after) {
  const stream = new EventSource(`events?after=${after}`);
  const lost = document.getElementById("lost");
  // A server that was away may have begun anew: nothing shown here need be true any more.
  stream.onopen = () => lost.hidden || location.reload();
  stream.onerror = () => {
    lost.hidden = false;
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => listen(after), RETRY);
  };
  stream.onmessage = ({ data }) => {
    const event = JSON.parse(data);
    if (event.kind === "joined") addPhone(event.person);
    else if (event.chat_id === null) phones.forEach((phone) => phone.refresh());
    else phones.get(event.chat_id)?.hear(event);
  };
}

document.getElementById("add").addEventListener("click", askNewcomer);
for (const button of document.querySelectorAll("[data-close]")) {
  button.addEventListener("click", () => button.closest("dialog").close(""));
}
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => speak(button.dataset.language));
}
main.addEventListener("scroll", markTab, { passive: true });
const now = await server.get("now");
for (const person of await server.get("phones")) addPhone(person);
speak(LANGUAGES.includes(language()) ? language() : LANGUAGES[0]);
listen(now.sequence);
