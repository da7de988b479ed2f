import { generate } from 'selfsigned';

const HOSTS = [
  'www.youtube.com',
  'youtube.com',
  'm.youtube.com',
  'www.youtube-nocookie.com',
  'youtu.be',
  'localhost',
];

/** A key and its self-signed certificate, both PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Makes a certificate for YouTube's hosts that nobody trusts: browsers must be told to accept it. */
export async function createCertificate(): Promise<Certificate> {
  const { private: key, cert } = await generate(
    [{ name: 'commonName', value: 'www.youtube.com' }],
    {
      keyType: 'ec',
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'extKeyUsage', serverAuth: true },
        { name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2, value })) },
      ],
    },
  );
  return { key, cert };
}
