// Loaded into what a script starts: without its parent, which may have been killed, it stops as if asked to.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
