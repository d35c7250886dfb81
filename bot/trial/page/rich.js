// Text with Telegram's entities as nodes. Offsets count UTF-16 units, as JavaScript's strings do.
import { say } from "./texts.js";

const TAGS = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

// Blocks bring their own line breaks.
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);

export function element(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

const SVG = "http://www.w3.org/2000/svg";

export function icon(name) {
  const node = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `icons.svg#${name}`);
  node.setAttribute("class", "icon");
  node.setAttribute("aria-hidden", "true");
  node.append(use);
  return node;
}

export function rich(text, entities, does) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return part(text, sorted, 0, text.length, does);
}

function part(text, entities, start, end, does) {
  const nodes = document.createDocumentFragment();
  let at = start;
  while (entities.length && entities[0].offset < end) {
    const entity = entities.shift();
    const until = Math.min(entity.offset + entity.length, end);
    if (until <= at) continue;
    const block = BLOCKS.has(entity.type);
    const before = text.slice(at, Math.max(at, entity.offset));
    nodes.append(block ? before.replace(/\n$/, "") : before);
    const node = shell(entity, text.slice(entity.offset, until), does);
    node.append(part(text, entities, Math.max(at, entity.offset), until, does));
    nodes.append(node);
    at = block && text[until] === "\n" ? until + 1 : until;
  }
  nodes.append(text.slice(at, end));
  return nodes;
}

function shell(entity, words, does) {
  if (entity.type === "text_link" || entity.type === "url") return link(entity.url ?? words, does);
  if (entity.type === "bot_command") return pressable("command", () => does.command(words));
  if (entity.type === "spoiler") return spoiler();
  return element(TAGS[entity.type] ?? "span", { className: entity.type });
}

function link(url, does) {
  const node = element("a", { href: url, target: "_blank", rel: "noopener noreferrer" });
  node.addEventListener("click", (event) => {
    if (does.link(url)) event.preventDefault();
  });
  return node;
}

function pressable(className, action) {
  const node = element("button", { type: "button", className: `inline ${className}` });
  node.addEventListener("click", action);
  return node;
}

function spoiler() {
  const node = element("span", { className: "spoiler", tabIndex: 0, role: "button", title: say("reveal") });
  const reveal = () => node.classList.add("shown");
  node.addEventListener("click", reveal);
  node.addEventListener("keydown", (event) => event.key === "Enter" && reveal());
  return node;
}
