// What the page says, in the language chosen; Khmer numbers in Khmer digits.
const texts = await (await fetch("texts.json")).json();
const DIGITS = "០១២៣៤៥៦៧៨៩";
export const LANGUAGES = ["km", "en"];

let chosen = localStorage.getItem("language") ?? "km";

export const language = () => chosen;

export function choose(code) {
  chosen = code;
  localStorage.setItem("language", code);
}

export const say = (key) => texts[key][chosen];

export const inLanguage = (label) => label?.[chosen] ?? label?.km ?? label?.en ?? "";

export const digits = (text) => (chosen === "km" ? String(text).replace(/\d/g, (d) => DIGITS[d]) : String(text));

export function translate(root) {
  for (const node of root.querySelectorAll("[data-text]")) node.textContent = say(node.dataset.text);
  for (const node of root.querySelectorAll("[data-hint]")) {
    node.placeholder = say(node.dataset.hint);
    node.setAttribute("aria-label", say(node.dataset.hint));
  }
  for (const node of root.querySelectorAll("[data-name]")) {
    node.title = say(node.dataset.name);
    node.setAttribute("aria-label", say(node.dataset.name));
  }
}
