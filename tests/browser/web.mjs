// A web of the tests: a proxy on this computer with every host behind it. Its pages are invented.
import { createServer } from "node:http";

/** Start it; `put` says what an address answers, `asked` lists what was asked. */
export async function startWeb() {
  const answers = new Map();
  const asked = [];
  const site = createServer((request, response) => {
    const url = `http://${request.headers.host}${request.url}`;
    asked.push(url);
    const { status = 200, type = "text/html; charset=utf-8", body = "", wait = 0 } = answers.get(url) ?? { status: 404 };
    setTimeout(() => response.writeHead(status, { "content-type": type, connection: "close" }).end(body), wait);
  });
  const proxy = createServer();
  proxy.on("connect", (_, socket) => {
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    socket.on("error", () => {});
    site.emit("connection", socket);
  });
  await new Promise((done) => proxy.listen(0, "127.0.0.1", done));
  return {
    proxy: `http://127.0.0.1:${proxy.address().port}`,
    put: (url, answer) => answers.set(url, answer),
    asked,
    stop: () => {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}

export const article = (headline, said) => `<!doctype html><html lang="en"><head><title>${headline}</title><meta property="og:site_name" content="The Harbour Ledger"></head><body><article>
  <h1>${headline}</h1><p>4 March 2024, 10:15</p><p>“${said},” Transport Minister Ada Adeyemi told reporters on Monday. “Nobody will pay twice.”</p>
  <p>A spokesman for the ferry company denied that fares had been agreed. “Talks go on,” he said, and added that prices would be published in the spring.</p>
  <img src="http://tracker.example/pixel.gif"><script src="http://tracker.example/a.js"></script></article></body></html>`;

export const feed = (title, items) => `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>http://ledger.example/</link><description>d</description>
  ${items.map(([name, url, day]) => `<item><title>${name}</title><link>${url}</link><guid>${url}</guid><pubDate>${day}</pubDate></item>`).join("\n")}</channel></rss>`;
