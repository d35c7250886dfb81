// One phone: its chat as the server tells it, and what its person does with it.
import { digits, inLanguage, say, translate } from "./texts.js";
import { bubble } from "./message.js";
import { element, icon } from "./rich.js";

const NEAR = 60;
const TOAST = 3500;
const DOING = 5000;
const HUES = 8;

export class Phone {
  constructor(server, person, openLink) {
    this.server = server;
    this.person = person;
    this.openLink = openLink;
    this.bubbles = new Map();
    this.node = document.getElementById("phone").content.firstElementChild.cloneNode(true);
    this.find = (selector) => this.node.querySelector(selector);
    this.does = { link: openLink, command: (text) => this.act("text", { text }), press: (m, b) => this.press(m, b) };
    this.wire();
    this.retell();
  }

  get id() {
    return this.person.id;
  }

  get name() {
    return [this.person.last_name, this.person.first_name].filter(Boolean).join(" ");
  }

  get label() {
    return inLanguage(this.person.label) || say("stranger");
  }

  wire() {
    const field = this.find("textarea");
    this.find("form").addEventListener("submit", (event) => this.submit(event));
    field.addEventListener("input", () => this.fit());
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.submit(event);
    });
    this.find(".start").addEventListener("click", () => this.act(this.person.blocked ? "unblock" : "start", {}));
    this.find(".open-menu").addEventListener("click", () => this.toggle("menu"));
    this.find(".open-attach").addEventListener("click", () => this.toggle("attach"));
    this.find("[data-share]").addEventListener("click", () => this.act("contact", {}));
    this.find("[data-block]").addEventListener("click", () => this.act("block", {}));
    for (const input of this.node.querySelectorAll("input[type=file]")) {
      input.addEventListener("change", () => this.upload(input));
    }
    this.find(".alert button").addEventListener("click", () => this.closeAlert());
    this.node.addEventListener("keydown", (event) => event.key === "Escape" && this.toggle(null));
  }

  /** Say everything anew, in the language chosen now. */
  retell() {
    translate(this.node);
    this.bubbles.clear();
    this.find(".log").replaceChildren();
    this.find(".log").setAttribute("aria-label", this.name);
    this.find("h2").textContent = this.name;
    this.find(".label").textContent = this.label;
    this.find(".avatar").textContent = [...this.person.first_name][0];
    this.node.dataset.hue = this.id % HUES;
    return this.refresh();
  }

  /** Show the chat as it is; one request at a time, the last wish wins. */
  async refresh() {
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    do {
      this.again = false;
      this.show(await this.server.get(`phones/${this.id}/chat`));
    } while (this.again);
    this.busy = false;
  }

  show(chat) {
    this.person = chat.phone;
    const log = this.find(".log");
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    this.showBelow(chat.keyboard);
    this.showCommands(chat.commands);
    if (this.showMessages(log, chat.messages) || atEnd) log.scrollTop = log.scrollHeight;
    this.showWriting();
  }

  /** Either the line to write in, or the one button that opens it. */
  showWriting() {
    const { started, blocked } = this.person;
    const open = started && !blocked;
    this.node.classList.toggle("blocked", blocked);
    this.find("form").hidden = !open;
    this.find(".start").hidden = open;
    this.find(".start").textContent = say(blocked ? "unblock" : "start");
  }

  /** Bring the bubbles up to date; tells whether there is a new one at the end. */
  showMessages(log, messages) {
    const last = this.lastId;
    const alive = new Set(messages.map((message) => message.message_id));
    for (const [id, { node }] of this.bubbles) {
      if (!alive.has(id)) {
        node.remove();
        this.bubbles.delete(id);
      }
    }
    messages.forEach((message) => this.place(log, message));
    this.lastId = messages.at(-1)?.message_id;
    log.dataset.empty = messages.length ? "" : say("empty");
    return this.lastId !== last;
  }

  place(log, message) {
    const content = JSON.stringify(message);
    const shown = this.bubbles.get(message.message_id);
    if (shown?.content === content) return;
    const node = bubble(message, this.does);
    node.querySelector("img")?.addEventListener("load", () => (log.scrollTop = log.scrollHeight));
    if (shown) shown.node.replaceWith(node);
    else log.append(node);
    this.bubbles.set(message.message_id, { content, node });
  }

  showBelow(keyboard) {
    const below = this.find(".below");
    const rows = keyboard?.keyboard ?? [];
    below.hidden = rows.length === 0;
    below.replaceChildren(
      ...rows.map((row) => element("div", { className: "row" }, ...row.map((button) => this.belowKey(button)))),
    );
  }

  belowKey(button) {
    const text = button.text ?? button;
    const node = element("button", { type: "button", className: "key" }, button.request_contact ? icon("person") : null, text);
    node.addEventListener("click", () => this.act("press", { label: text }));
    return node;
  }

  showCommands(commands) {
    const items = commands.map(({ command, description }) => {
      const item = element("button", { type: "button", className: "item" }, element("b", {}, `/${command}`), description);
      item.addEventListener("click", () => this.act("text", { text: `/${command}` }));
      return item;
    });
    this.find(".menu").replaceChildren(...(items.length ? items : [element("p", {}, say("no-commands"))]));
  }

  /** Do what an event asks for beside showing the chat anew. */
  hear(event) {
    if (event.kind === "answered" && event.text) this.tell(event.text, event.show_alert);
    if (event.kind === "answered" && event.url) this.openLink(event.url);
    if (event.kind === "action") this.showFor(".doing", say("typing"), DOING);
    if (event.kind === "sent" || event.kind === "edited") this.find(".doing").hidden = true;
    this.refresh();
  }

  tell(text, inTheWay) {
    if (!inTheWay) {
      this.showFor(".toast", text, TOAST);
      return;
    }
    this.find(".alert p").textContent = text;
    this.find(".alert").hidden = false;
    this.find(".alert button").focus();
  }

  closeAlert() {
    this.find(".alert").hidden = true;
    this.find("textarea").focus();
  }

  showFor(selector, text, milliseconds) {
    const node = this.find(selector);
    node.textContent = text;
    node.hidden = false;
    clearTimeout(node.timer);
    node.timer = setTimeout(() => (node.hidden = true), milliseconds);
  }

  toggle(name) {
    for (const sheet of ["menu", "attach"]) {
      const node = this.find(`.${sheet}`);
      node.hidden = sheet !== name || !node.hidden;
      this.find(`.open-${sheet}`).setAttribute("aria-expanded", String(!node.hidden));
    }
  }

  fit() {
    const field = this.find("textarea");
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
  }

  async submit(event) {
    event.preventDefault();
    const field = this.find("textarea");
    const text = field.value.trim();
    if (!text) return;
    field.value = "";
    this.fit();
    if (!(await this.act("text", { text }))) field.value = text;
  }

  async press(message, button) {
    if (button.copy_text) {
      await navigator.clipboard?.writeText(button.copy_text.text);
      this.tell(say("copied"));
      return;
    }
    const pressed = await this.act("press", { message_id: message.message_id, label: button.text });
    const leads = pressed?.url ?? pressed?.web_app?.url;
    if (leads && !this.openLink(leads)) window.open(leads, "_blank", "noopener");
  }

  async upload(input) {
    const form = new FormData();
    form.append("file", input.files[0]);
    input.value = "";
    await this.act(input.dataset.kind, form);
  }

  /** What the person does; the answer, or nothing after telling why it can't be done. */
  async act(gesture, body) {
    this.toggle(null);
    const answer = await this.server.post(`phones/${this.id}/${gesture}`, body);
    if (answer?.error) {
      this.tell(`${say("failed")} ${digits(answer.error)}`);
      return null;
    }
    return answer;
  }
}
