// The playground's clock: what time it is there, and moving it forward.

import { act } from "./wire.js";
import { locale } from "./words.js";

let zone = "Asia/Shanghai";
let base = Date.now();
let since = performance.now();

/** What the playground says the time is, in seconds. */
export function set(now, inZone) {
  base = now * 1000;
  since = performance.now();
  if (inZone) zone = inZone;
  show();
  if (!document.getElementById("when").value) propose();
}

/** Offer a moment an hour ahead in the field. */
function propose() {
  const moment = now() + 3600_000;
  document.getElementById("when").value = new Date(moment + ahead(moment)).toISOString().slice(0, 16);
}

export const now = () => base + performance.now() - since;

/** A moment in the playground's zone; `options` as Intl.DateTimeFormat takes them. */
export const said = (milliseconds, options) =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, ...options }).format(milliseconds);

/** The day of a moment as text that is equal for the same day. */
export const day = (milliseconds) => said(milliseconds, { year: "numeric", month: "long", day: "numeric", weekday: "short" });

function show() {
  const clock = document.getElementById("clock");
  clock.textContent = said(now(), {
    month: "short", day: "numeric", weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });
  clock.dateTime = new Date(now()).toISOString();
}

/** Milliseconds by which the zone is ahead of UTC at a moment. */
function ahead(moment) {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric",
      minute: "numeric", second: "numeric",
    }).formatToParts(moment).map((piece) => [piece.type, piece.value]),
  );
  const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  return wall - Math.floor(moment / 1000) * 1000;
}

/** Keep the clock going and let its buttons move it. `failed(error)` is told of what does not work. */
export function start(failed) {
  setInterval(show, 1000);
  const move = async (values) => {
    try {
      set((await act("advance", values)).now);
    } catch (error) {
      failed(error);
    }
  };
  for (const button of document.querySelectorAll("[data-jump]")) {
    button.onclick = () => move({ seconds: Number(button.dataset.jump) });
  }
  const when = document.getElementById("when");
  const face = document.getElementById("face");
  face.onclick = () => {
    const open = face.getAttribute("aria-expanded") !== "true";
    face.setAttribute("aria-expanded", String(open));
    if (open) propose();
  };
  document.getElementById("jump").onsubmit = (event) => {
    event.preventDefault();
    const wall = Date.parse(`${when.value}:00Z`);
    move({ to: (wall - ahead(wall - ahead(wall))) / 1000 });
  };
}

export { show };
