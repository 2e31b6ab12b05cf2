import { Client, converse, pairIn } from "./support/client.js";
import { RawSocket } from "./support/http.js";
import { expect, test } from "./support/server.js";

const host = "Host: localhost\r\n";

async function answerTo(port: number, bytes: string | Buffer): Promise<string> {
  const socket = await RawSocket.open(port);
  socket.write(bytes);
  await socket.closed;
  return socket.received;
}

test("garbage instead of HTTP is refused, and nobody notices", async ({ serve, serveTls }) => {
  for (const server of [await serve(), await serveTls()]) {
    const pair = await pairIn(server.signaling, "bystanders");
    expect(await answerTo(server.port, "garbage\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
    await answerTo(server.port, Buffer.alloc(100_000, 0xff));
    await answerTo(server.port, Buffer.from("16030100050100000100ff", "hex"));
    await answerTo(server.port, "\r\n".repeat(50_000));
    await converse(pair);
  }
});

test("requests that two readers could read differently are refused", async ({ serve }) => {
  const { port } = await serve();
  for (const [name, request, status] of [
    ["no host", "GET / HTTP/1.1\r\n\r\n", 400],
    ["two hosts", `GET / HTTP/1.1\r\n${host}${host}\r\n`, 400],
    ["two origins", `GET / HTTP/1.1\r\n${host}Origin: a\r\nOrigin: b\r\n\r\n`, 400],
    ["a body", `GET / HTTP/1.1\r\n${host}Content-Length: 3\r\n\r\nabc`, 413],
    ["a chunked body", `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`, 413],
    ["a huge body", `POST / HTTP/1.1\r\n${host}Content-Length: 99999999999\r\n\r\n`, 413],
    ["a bad length", `GET / HTTP/1.1\r\n${host}Content-Length: -1\r\n\r\n`, 400],
    ["a bad header", `GET / HTTP/1.1\r\n${host}a b: c\r\n\r\n`, 400],
    ["long headers", `GET / HTTP/1.1\r\n${host}X: ${"x".repeat(20_000)}\r\n\r\n`, 431],
    ["endless headers", `GET / HTTP/1.1\r\n${host}${"X: x\r\n".repeat(20_000)}\r\n`, 431],
    ["a long target", `GET /${"x".repeat(20_000)} HTTP/1.1\r\n${host}\r\n`, 431],
  ] as const) {
    expect(await answerTo(port, request), name).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  }
});

test("a WebSocket handshake that is none is refused", async ({ serve }) => {
  const { port } = await serve();
  const upgrade = `GET /ws HTTP/1.1\r\n${host}Connection: Upgrade, close\r\nUpgrade: websocket\r\n`;
  expect(await answerTo(port, `${upgrade}\r\n`)).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(await answerTo(port, `${upgrade}Sec-WebSocket-Version: 7\r\n\r\n`)).toMatch(/^HTTP\/1\.1 4\d\d /);
});

test("whoever opens a connection and dawdles is closed", async ({ serve, serveTls }) => {
  test.slow(); // the server is patient for ten seconds
  const plain = await serve();
  const tls = await serveTls();
  const pair = await pairIn(plain.signaling, "bystanders");
  const silent = [await RawSocket.open(plain.port), await RawSocket.open(tls.port)];
  const halfHello = await RawSocket.open(tls.port);
  halfHello.write(Buffer.from("1603010200010001fc0303", "hex"));
  const halfRequest = await RawSocket.open(plain.port);
  halfRequest.write("GET / HTTP/1.1\r\nHost: local");
  const slowloris = await RawSocket.open(plain.port);
  slowloris.write(`GET / HTTP/1.1\r\n${host}`);
  const trickle = setInterval(() => slowloris.write("X-a: b\r\n"), 200);
  await Promise.all([...silent, halfHello, halfRequest, slowloris].map((socket) => socket.closed));
  clearInterval(trickle);
  await converse(pair);
});

test("5,000 idle sockets are carried along", async ({ serve }) => {
  test.slow();
  const server = await serve();
  const pair = await pairIn(server.signaling, "bystanders");
  const idle: Client[] = [];
  while (idle.length < 5_000) {
    const batch = Array.from({ length: 250 }, () => Client.open(server.signaling));
    idle.push(...(await Promise.all(batch)));
    await converse(pair, 2);
  }
  await converse(pair, 50);
  await (await Client.join(server.signaling, "Cem", "another-room")).joined();
  expect(idle.filter((client) => client.socket.readyState !== client.socket.OPEN)).toHaveLength(0);
  for (const client of idle) client.close();
  await converse(pair);
});
