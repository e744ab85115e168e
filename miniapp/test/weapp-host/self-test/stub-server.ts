import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  response.setHeader('x-answer', 'yes');
  response.setHeader('content-type', 'application/json');
  if (request.url === '/simulator/login-codes')
    return void response.end(JSON.stringify({ code: `login ${body}` }));
  if (request.url === '/simulator/phone-codes')
    return void response.end(JSON.stringify({ code: `phone ${body}` }));
  if (request.url?.startsWith('/simulator/consent')) return void response.end('{}');
  if (request.url === '/upload') {
    const names = [...body.matchAll(/name="([^"]+)"/g)].map((match) => match[1]);
    return void response.end(`收到${names.join('和')}`);
  }
  const { method } = request;
  response.statusCode = 201;
  const { 'x-token': token, 'x-wx-openid': openid } = request.headers;
  response.end(JSON.stringify({ method, token, openid, body: JSON.parse(body) as unknown }));
}

/** Stands for API and simulator: says back what it was sent. */
export async function startStubServer(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
