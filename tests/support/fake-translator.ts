import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Question = { q: string[]; source: string; target: string };

const answer = (response: ServerResponse, translatedText: unknown, status = 200) =>
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ translatedText }));

const indonesian = 'Ini adalah terjemahan yang dibuat oleh mesin untuk kalimat tersebut';
const english = 'This is what a machine makes of the sentence that was sent to it';
const others: Record<string, string> = {
  ar: 'هذه ترجمة آلية لهذه الجملة',
  zh: '这是机器翻译的句子',
  kk: 'Бұл сөйлемнің машиналық аудармасы',
};

/** Figures, references and addresses of a sentence, as a machine keeps them. */
const kept = (sentence: string) =>
  (sentence.match(/\{[a-z]+\}|https?:\/\/\S+|HW-[0-9A-Z]{4}-[0-9A-Z]{4}|\d+(?:[.,]\d+)*/g) ?? []).join(' ');

const wellSaid = ({ q, target }: Question) =>
  q.map((sentence) => `${others[target] ?? (target === 'en' ? english : indonesian)} ${kept(sentence)}`.trim());

type Mode = (question: Question, response: ServerResponse) => void;

/** How a machine can misbehave. */
export const modes = {
  well: (question, response) => answer(response, wellSaid(question)),
  slow: (question, response) => void setTimeout(() => answer(response, wellSaid(question)), 500),
  silent: () => {},
  hangsUp: (_, response) => void response.destroy(),
  fails: (_, response) => answer(response, 'out of memory', 500),
  notJson: (_, response) => response.writeHead(200).end('<html><body>Bad gateway</body></html>'),
  oneText: ({ q }, response) => answer(response, q.join(' ')),
  tooFew: (question, response) => answer(response, wellSaid(question).slice(1)),
  empty: ({ q }, response) =>
    answer(
      response,
      q.map(() => ' '),
    ),
  markup: (question, response) =>
    answer(
      response,
      wellSaid(question).map((words) => `<b onclick="alert(1)">${words}</b>`),
    ),
  huge: (question, response) =>
    answer(
      response,
      wellSaid(question).map((words) => `${words} `.repeat(1) + 'a b c '.repeat(200_000)),
    ),
  wordy: (question, response) =>
    answer(
      response,
      wellSaid(question).map(
        (words) =>
          `${words} ${Array.from({ length: 900 }, (_, at) => `kata${String.fromCharCode(97 + (at % 26), 97 + (Math.floor(at / 26) % 26))}`).join(' ')}`,
      ),
    ),
  repeated: (question, response) =>
    answer(
      response,
      wellSaid(question).map((words) => `${words} sekali lagi sekali lagi sekali lagi sekali lagi sekali lagi`),
    ),
  wrongLanguage: ({ q }, response) =>
    answer(
      response,
      q.map((sentence) => `${others.ar} ${kept(sentence)}`),
    ),
  sameScript: ({ q, target }, response) =>
    answer(
      response,
      q.map((sentence) => `${target === 'en' ? indonesian : english} ${kept(sentence)}`),
    ),
  unchanged: ({ q }, response) => answer(response, q),
  lostFigures: ({ q, target }, response) =>
    answer(
      response,
      q.map(() => (target === 'en' ? english : indonesian)),
    ),
  elsewhere: (_, response) => response.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end(),
} satisfies Record<string, Mode>;

const languages = Object.keys(others).map((code) => ({ code, name: code, targets: ['en'] }));

/** What it says of itself, in the modes that matter for that. */
function introduce(mode: keyof typeof modes, response: ServerResponse) {
  if (['silent', 'hangsUp', 'notJson', 'elsewhere'].includes(mode)) return modes[mode]({} as Question, response);
  response.writeHead(mode === 'fails' ? 500 : 200).end(JSON.stringify(mode === 'empty' ? [] : languages));
}

/**
 * A machine that speaks LibreTranslate's API, and misbehaves when told to. `asked` is what it was given, `looks` the addresses at
 * which somebody looked whether it is there.
 */
export async function startFakeTranslator() {
  const asked: Question[] = [];
  const looks: string[] = [];
  const state: { mode: keyof typeof modes } = { mode: 'well' };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'GET') {
        looks.push(request.url!);
        return introduce(state.mode, response);
      }
      const question = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Question;
      asked.push(question);
      modes[state.mode](question, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    looks,
    behave: (mode: keyof typeof modes) => void (state.mode = mode),
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((done) => server.close(() => done()));
    },
  };
}
