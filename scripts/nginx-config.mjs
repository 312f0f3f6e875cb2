// Prints the sample of docs/operations for this checkout: node scripts/nginx-config.mjs --app 127.0.0.1:3000 --brotli
import './lib/refuse-old-node.mjs';
import { parseArgs } from 'node:util';
import { nginxConfig } from './lib/nginx-config.mjs';

const options = {
  listen: { type: 'string', default: '80' },
  app: { type: 'string', multiple: true, default: ['127.0.0.1:3000'] },
  brotli: { type: 'boolean', default: false },
};
const { values } = parseArgs({ options });
console.log(nginxConfig({ listen: values.listen, apps: values.app, brotli: values.brotli }));
