const secret = () => Buffer.alloc(32, 's').toString('base64');

/** Of the processes that a bench starts; no address of a real database is among them. */
export function settings() {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, APP_URL: _app, ...env } = process.env;
  return { ...env, NODE_ENV: 'production', AUTH_SECRET: secret(), MASTER_KEY: secret(), TRUSTED_PROXY_HOPS: '1' };
}
