/** Starts the installed nginx or Caddy on a free port, with the configuration that a build has written. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { freePort } from '../../freePort.ts';

export type ServerName = 'nginx' | 'caddy';

/** `origin` has no final slash. */
export type Served = { port: number; origin: string; stop: () => Promise<void> };

/** Returns whether the program is installed, and prints a message if it is not. */
export function isInstalled(program: 'nginx' | 'caddy' | 'wrk'): boolean {
  const found = spawnSync(program, [program === 'caddy' ? 'version' : '-v']).error === undefined;
  if (!found) console.log(`${program} is not installed, so the tests that need it are skipped: apt install ${program}`);
  return found;
}

/** From Debian's package libnginx-mod-http-brotli-static. */
export const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Paths of PEM files. */
type Certificate = { file: string; key: string };

/** Creates a self-signed certificate for localhost. */
export async function makeCertificate(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-certificate-'));
  const made = { file: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') };
  const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const { status, stderr } = spawnSync('openssl', [...words, ...names, '-out', made.file, '-keyout', made.key]);
  if (status !== 0) throw new Error(String(stderr));
  return made;
}

/** Creates a server root with a symbolic link to the built folder at `base`, and returns the root and the link. */
export async function rootWith(dist: string, base: string): Promise<{ root: string; link: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-server-'));
  const link = join(folder, 'root', decodeURI(base));
  await mkdir(dirname(link), { recursive: true });
  await symlink(relative(dirname(link), dist), link.replace(/\/$/, ''));
  return { root: join(folder, 'root'), link: link.replace(/\/$/, '') };
}

/** Starts a server for `root` with the configuration of the site at `link`. If it exits, throws what it printed. */
export async function startServer(
  name: ServerName,
  root: string,
  link: string,
  certificate: Certificate | null = null,
): Promise<Served> {
  const [port, folder] = [await freePort(), await mkdtemp(join(tmpdir(), `catpost-${name}-`))];
  const file = join(folder, 'configuration');
  const configuration = name === 'nginx' ? nginxConfiguration : caddyConfiguration;
  await writeFile(file, configuration(port, root, link, certificate));
  const options = {
    nginx: ['-p', folder, '-c', file, '-e', 'stderr'],
    caddy: ['run', '--config', file, '--adapter', 'caddyfile'],
  };
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const child = spawn(name, options[name], { env });
  let printed = '';
  child.stdout.resume();
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await acceptsConnections(port, child, () => printed);
  return {
    port,
    origin: `${certificate === null ? 'http' : 'https'}://localhost:${port}`,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

export type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer };

/** Sends a request. Unlike `fetch`, it does not normalize the path or decompress the body. */
export function get(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  scheme: 'http' | 'https' = 'http',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const host = { Host: `localhost:${port}`, ...headers };
    const tls = { servername: 'localhost', rejectUnauthorized: false };
    const options = { host: '127.0.0.1', port, path, method, headers: host, ...tls };
    const sent = (scheme === 'http' ? request : secureRequest)(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Returns a configuration for the current user that keeps all files which nginx writes in its working folder. */
function nginxConfiguration(port: number, root: string, link: string, certificate: Certificate | null): string {
  const hasBrotli = existsSync(brotliModule);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${name};`);
  return `
    ${hasBrotli ? `load_module ${brotliModule};` : ''}
    ${userInfo().uid === 0 ? `user ${userInfo().username};` : ''}
    daemon off;
    pid pid;
    error_log stderr;
    events { worker_connections 1024; }
    http {
      access_log off;
      ${temporary.join('\n')}
      server {
        listen 127.0.0.1:${port}${certificate === null ? '' : ' ssl'};
        ${certificate === null ? '' : `ssl_certificate ${certificate.file}; ssl_certificate_key ${certificate.key};`}
        root ${root};
        include "${link}/.host/nginx/site.conf";
        ${hasBrotli ? `include "${link}/.host/nginx/brotli.conf";` : ''}
      }
    }`;
}

function caddyConfiguration(port: number, root: string, link: string, certificate: Certificate | null): string {
  return `
{
	admin off
	auto_https off
}
${certificate === null ? `http://:${port}` : `https://localhost:${port}`} {
	bind 127.0.0.1
	${certificate === null ? '' : `tls ${certificate.file} ${certificate.key}`}
	root * ${root}
	import "${link}/.host/caddy/site.caddy"
	handle {
		error 404
	}
}
`;
}

/** Resolves when the server accepts connections on the port. */
function acceptsConnections(port: number, child: ChildProcess, printed: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const attempt = () => {
      if (child.exitCode !== null) return reject(new Error(printed()));
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => {
        socket.destroy();
        resolve();
      });
      socket.once('error', () => setTimeout(attempt, 20));
    };
    child.once('error', reject);
    attempt();
  });
}
