import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { caddyFile, nginxFile } from '../src/create/site-headers.ts'

/** A server program, configured by the sample that a new site contains for it. */
export interface HostServer {
  name: string
  /** Path of the program, null if it is not installed: its tests are then skipped by name. */
  program: string | null
  /**
   * Writes its configuration for a folder and a port into a folder; returns the arguments to start
   * it.
   */
  prepare(work: string, folder: string, port: number): string[]
}

/** Finds a program by its environment variable, on the PATH, or where Debian installs servers. */
function find(variable: string, name: string): string | null {
  const given = process.env[variable]
  if (given) return resolve(given)
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

const nginx: HostServer = {
  name: 'nginx',
  program: find('CLAUSARY_NGINX', 'nginx'),
  prepare(work, folder, port) {
    const types = [
      '/etc/nginx/mime.types',
      join(dirname(this.program ?? ''), '../../etc/nginx/mime.types'),
    ].find((path) => existsSync(path))
    const site = nginxFile()
      .replace('listen 80', `listen 127.0.0.1:${port}`)
      .replace('/srv/policies/dist', folder)
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${work}/${kind};`,
    )
    const config = `daemon off; pid ${work}/pid; error_log stderr;
events {}
http { include mime.types; default_type application/octet-stream; access_log off; ${temporary.join(' ')}
${site}}`
    copyFileSync(types ?? '', join(work, 'mime.types'))
    writeFileSync(join(work, 'nginx.conf'), config)
    return ['-p', work, '-e', 'stderr', '-c', join(work, 'nginx.conf')]
  },
}

const caddy: HostServer = {
  name: 'Caddy',
  program: find('CLAUSARY_CADDY', 'caddy'),
  prepare(work, folder, port) {
    const site = caddyFile()
      .replace('policies.example.org', `http://127.0.0.1:${port}`)
      .replace('/srv/policies/dist', folder)
    writeFileSync(join(work, 'Caddyfile'), `{\n    admin off\n}\n${site}`)
    return ['run', '--adapter', 'caddyfile', '--config', join(work, 'Caddyfile')]
  },
}

export const HOST_SERVERS: readonly HostServer[] = [nginx, caddy]

/**
 * Starts a server on a free port; returns its address and a function to stop it. Throws its output
 * if it exits.
 */
export async function startServer(server: HostServer, folder: string) {
  if (server.program === null) throw new Error(`${server.name} is not installed`)
  const work = mkdtempSync(join(tmpdir(), 'clausary-host-'))
  const port = await freePort()
  const args = server.prepare(work, folder, port)
  const child = spawn(server.program, args, {
    env: { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
  })
  let said = ''
  child.stderr.on('data', (data) => {
    said += String(data)
  })
  try {
    await answers(port, child)
  } catch {
    throw new Error(`${server.name}: ${said}`)
  }
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      child.kill()
      if (child.exitCode === null) await new Promise((done) => child.once('exit', done))
      rmSync(work, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

async function answers(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const isOpen = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => done(true)).on('error', () => done(false))
      socket.once('connect', () => socket.end())
    })
    if (isOpen) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('ended')
}
