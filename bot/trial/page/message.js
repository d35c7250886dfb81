// One message as a bubble with its buttons.
import { digits, language, say } from "./texts.js";
import { element, icon, rich } from "./rich.js";

const KILOBYTE = 1024;

export function bubble(message, does) {
  const own = !message.from.is_bot;
  const node = element("div", { className: own ? "message own" : "message" });
  node.dataset.id = message.message_id;
  node.classList.toggle("protected", Boolean(message.has_protected_content));
  node.append(element("div", { className: "bubble" }, quote(message), ...media(message), words(message, does), foot(message)));
  if (message.reply_markup) node.append(keyboard(message, does));
  return node;
}

function quote(message) {
  const original = message.reply_to_message;
  if (!original) return null;
  return element("p", { className: "quote" }, original.text ?? original.caption ?? original.document?.file_name ?? say("photo"));
}

function* media(message) {
  if (message.photo) yield picture(message.photo);
  if (message.document) yield file(message.document);
  if (message.contact) yield contact(message.contact);
}

function picture(sizes) {
  const size = sizes.find((each) => Math.max(each.width, each.height) >= 640) ?? sizes.at(-1);
  const image = element("img", { src: `files/${size.file_id}`, alt: say("photo"), width: size.width, height: size.height });
  const link = element("a", { className: "picture", href: `files/${sizes.at(-1).file_id}`, target: "_blank" }, image);
  return link;
}

function file(document) {
  const size = digits(`${Math.ceil(document.file_size / KILOBYTE)} KB`);
  const name = element("span", {}, element("b", {}, document.file_name), element("small", {}, size));
  return element("a", { className: "file", href: `files/${document.file_id}`, download: document.file_name }, icon("file"), name);
}

function contact(person) {
  const name = [person.last_name, person.first_name].filter(Boolean).join(" ");
  const lines = element("span", {}, element("b", {}, name), element("small", {}, digits(person.phone_number)));
  return element("p", { className: "file", title: say("contact") }, icon("person"), lines);
}

function words(message, does) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  return element("div", { className: "text" }, rich(text, message.entities ?? message.caption_entities, does));
}

function foot(message) {
  const time = new Date((message.edit_date ?? message.date) * 1000);
  const clock = digits(time.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }));
  const lock = message.has_protected_content ? icon("lock") : null;
  const words = message.edit_date ? `${say("edited")} ${clock}` : clock;
  const node = element("small", { className: "foot", lang: language() }, lock, words);
  if (message.has_protected_content) node.title = say("protected");
  return node;
}

function keyboard(message, does) {
  const rows = message.reply_markup.inline_keyboard.map((row) =>
    element("div", { className: "row" }, ...row.map((button) => key(message, button, does))),
  );
  return element("div", { className: "keys" }, ...rows);
}

function key(message, button, does) {
  const leads = button.url ?? button.web_app?.url;
  const node = element("button", { type: "button", className: `key ${button.style ?? ""}` }, button.text, leads ? " ↗" : "");
  node.addEventListener("click", async () => {
    node.classList.add("pressed");
    await does.press(message, button);
    node.classList.remove("pressed");
  });
  return node;
}
