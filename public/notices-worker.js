// Shows what a push service brought. What is shown says that there is news, and nothing of what it is.
self.addEventListener('push', (event) => {
  const { title, body, url, stop, lang, dir, tag } = event.data.json();
  const actions = stop ? [{ action: 'stop', title: stop.label }] : [];
  const data = { url, stop: stop?.url };
  event.waitUntil(
    self.registration.showNotification(title, { body, lang, dir, tag, data, actions, icon: '/icon.svg' }),
  );
});

// Leads to our own pages only: behind the sign-in, or to the page with the button that stops these notices.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { url, stop } = event.notification.data;
  const page = event.action === 'stop' ? stop : url;
  if (new URL(page).origin === self.location.origin) event.waitUntil(self.clients.openWindow(page));
});
