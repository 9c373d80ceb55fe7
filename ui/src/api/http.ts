// Over the bridge: the same commands on loopback, with the token its address came with.
import type { Event as HostEvent } from "./generated/wire";
import type { Transport } from "./host";

const token = () => new URLSearchParams(location.search).get("token") ?? "";

export const overHttp: Transport = {
  async call(name, request) {
    const answer = await fetch(`/call/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token()}` },
      body: JSON.stringify(request),
    });
    const body: unknown = await answer.json();
    if (!answer.ok) throw body;
    return body;
  },
  listen(hear) {
    const source = new EventSource(`/events?token=${encodeURIComponent(token())}`);
    source.onmessage = (message: MessageEvent<string>) => hear(JSON.parse(message.data) as HostEvent);
  },
};
