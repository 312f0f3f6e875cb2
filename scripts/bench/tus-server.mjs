import { createServer } from 'node:http';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';

/** The usual server with its own store of files: no encryption, no hash, no sync, nobody to ask. */
const tus = new Server({ path: '/api/uploads', datastore: new FileStore({ directory: process.argv[2] }) });
createServer(tus.handle.bind(tus)).listen(Number(process.env.PORT), () => process.send('ready'));
