import { DefaultHttpStack, type HttpRequest, type HttpStack } from 'tus-js-client';

const base64 = (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes)));

/** Browsers give their cryptography to safe addresses only. */
const canSum = () => typeof crypto !== 'undefined' && crypto.subtle !== undefined;

/** Puts the sum of what is sent before it; the browser reckons it beside the page, which stays quick. */
function summed(request: HttpRequest) {
  const send = request.send.bind(request);
  request.send = async (body: unknown) => {
    if (!(body instanceof Blob) || !canSum()) return send(body);
    const bytes = await body.arrayBuffer();
    request.setHeader('Upload-Checksum', `sha256 ${base64(await crypto.subtle.digest('SHA-256', bytes))}`);
    return send(bytes);
  };
  return request;
}

/** The protocol's checksums, which the client leaves to its network. */
export function summingStack(): HttpStack {
  const plain = new DefaultHttpStack({});
  return {
    getName: () => 'summing',
    createRequest: (method, url) =>
      method === 'PATCH' ? summed(plain.createRequest(method, url)) : plain.createRequest(method, url),
  };
}
