import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STATIC_TOKEN } from '../portal/STATIC_TOKEN';
import { paths } from '../upstream/paths';

interface NginxSettingsOptions {
  readonly folder: string;
  readonly port: number;
  readonly upstreamUrl: string;
}

/**
 * Writes the configuration of an nginx with one process, which keeps connections to the
 * upstream, sends the static token, and passes streams on unbuffered.
 *
 * @returns its path
 */
export async function writeNginxSettings({
  folder,
  port,
  upstreamUrl,
}: NginxSettingsOptions): Promise<string> {
  const settings = `
daemon off;
# One process and no master, so that ending it ends all of it.
master_process off;
pid ${folder}/nginx.pid;
error_log stderr error;
events { worker_connections 8192; }
http {
  access_log off;
  client_max_body_size 0;
  client_body_buffer_size 128k;
  client_body_temp_path ${folder}/client;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  # Otherwise it closes after a thousand requests, which counts as a failure.
  keepalive_requests 100000000;
  upstream kagenti {
    server ${new URL(upstreamUrl).host};
    keepalive 100;
    keepalive_requests 100000000;
  }
  server {
    listen 127.0.0.1:${port} backlog=2048;
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Cookie "";
    proxy_set_header Authorization "Bearer ${STATIC_TOKEN}";
    location / {
      proxy_pass http://kagenti;
    }
    location = /api/v1${paths.stream} {
      proxy_pass http://kagenti;
      proxy_buffering off;
      proxy_read_timeout 1h;
    }
  }
}
`;
  const path = join(folder, 'nginx.conf');
  await writeFile(path, settings);
  return path;
}
