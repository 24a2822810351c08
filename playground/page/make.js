// Small elements from code: everything people wrote goes in as text, never as markup.

/** An element with properties and children; `on…` properties are listeners, `dataset` and `style` are merged. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name === "dataset" || name === "style") Object.assign(element[name], value);
    else if (name.startsWith("aria-") || name === "role") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A round picture with the first letter of a name. */
export function avatar(name, colour) {
  const first = [...name.replace(/^\p{P}+/u, "")][0] ?? "·";
  return make("span", { className: "avatar", style: { background: colour }, "aria-hidden": "true" }, first);
}
