import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import { createCertificate } from '@/tests/stand-in/certificate';

/** What YouTube enforces and reports: no script of the page's own may run, none be made of text. */
const POLICY = "script-src 'none'; object-src 'none'; require-trusted-types-for 'script'";

/** Serves one page at every address of a free port on 127.0.0.1, under a strict policy. */
export async function servePage(
  file: URL,
): Promise<{ readonly port: number; readonly server: Server }> {
  const [certificate, page] = await Promise.all([createCertificate(), readFile(file)]);
  const server = createServer(certificate, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': POLICY });
    response.end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { port: address.port, server };
}
