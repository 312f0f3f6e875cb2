import next from 'next';
import { serve } from '../lib/server.mjs';

const [folder, port] = [process.argv[2], Number(process.env.PORT)];
const app = next({ dev: false, dir: folder, port });
await app.prepare();
await serve(app.getRequestHandler(), { port });
process.send('ready');
