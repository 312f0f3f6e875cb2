import { send } from './actions';

export default function Page() {
  return (
    <form action={send}>
      <input name="name" aria-label="Name" />
      <textarea name="message" aria-label="Message" />
      <button type="submit">Send</button>
    </form>
  );
}
