/** What this browser says of itself, as the form of our action has it. */
function formOf(subscription: PushSubscription) {
  const { endpoint = '', keys = {} } = subscription.toJSON();
  const form = new FormData();
  for (const [name, value] of Object.entries({ endpoint, ...keys })) form.set(name, value);
  return form;
}

const worker = '/notices-worker.js';

export const canPush = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const subscribed = async () => (await navigator.serviceWorker.getRegistration(worker))?.pushManager.getSubscription();

/** The form of the subscription that there is, if any. */
export async function standing() {
  const subscription = await subscribed();
  return subscription ? formOf(subscription) : null;
}

/** Asks the person; `null` where they or their browser say no. */
export async function agree(publicKey: string) {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  await navigator.serviceWorker.register(worker);
  const { pushManager } = await navigator.serviceWorker.ready;
  return formOf(await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }));
}

export async function withdraw() {
  await (await subscribed())?.unsubscribe();
}
