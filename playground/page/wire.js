// The line to the playground: its JSON over HTTP, its events by WebSocket.

/** Ask for something. Throws an Error with the playground's sentence. */
export async function get(name, values = {}) {
  return answer(await fetch(`play/${name}?${new URLSearchParams(values)}`));
}

/** Do something; `values` may be FormData with a file. Throws an Error with the playground's sentence. */
export async function act(name, values) {
  const form = values instanceof FormData;
  const body = form ? values : JSON.stringify(values);
  const headers = form ? {} : { "Content-Type": "application/json" };
  return answer(await fetch(`play/${name}`, { method: "POST", headers, body }));
}

async function answer(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error ?? response.statusText);
  return body;
}

/** Hear every event, and again after the line was cut: `hear(event)`, `changed(connected)`. */
export function listen(hear, changed) {
  let pause = 500;
  const open = () => {
    const socket = new WebSocket(`${location.origin.replace("http", "ws")}/play/events`);
    socket.onopen = () => {
      pause = 500;
      changed(true);
    };
    socket.onmessage = (event) => hear(JSON.parse(event.data));
    socket.onclose = () => {
      changed(false);
      setTimeout(open, pause);
      pause = Math.min(pause * 2, 8000);
    };
  };
  open();
}
