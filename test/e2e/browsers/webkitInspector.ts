/**
 * Speaks with the inspector of WebKitGTK, to which a driver of the browser gives an address:
 * https://github.com/WebKit/WebKit/tree/main/Source/JavaScriptCore/inspector/remote/glib. Each message has a name, two
 * numbers for the connection and the page, and a text in the protocol that Web Inspector uses.
 */
import { once } from 'node:events';
import { connect } from 'node:net';

export type Inspector = {
  send: (text: string) => void;
  onMessage: (take: (text: string) => void) => void;
  onClose: (take: () => void) => void;
  close: () => void;
};

/** Opens a connection to the inspector of the first page of the browser. */
export async function openInspector(port: number): Promise<Inspector> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.setNoDelay(true);
  // A browser that ends resets the connection. The close that follows is handled.
  socket.on('error', () => {});
  const send = (name: string, ...parts: Buffer[]) => {
    const body = Buffer.concat([Buffer.from(`${name}\0`), ...parts]);
    const head = Buffer.alloc(5);
    head.writeUInt32BE(body.length);
    head[4] = isLittleEndian;
    socket.write(Buffer.concat([head, body]));
  };
  send('SetupInspectorClient', Buffer.from('\0'));
  send('Setup', firstPage);
  return {
    send: (text) => send('SendMessageToBackend', firstPage, Buffer.from(`${text}\0`)),
    onMessage: (take) => {
      const read = messageReader((name, body) => {
        if (name === 'SendMessageToFrontend') take(body.toString('utf8', firstPage.length, body.length - 1));
      });
      socket.on('data', read);
    },
    onClose: (take) => socket.once('close', take),
    close: () => socket.destroy(),
  };
}

const isLittleEndian = 1;

/** The number of the connection, and that of the page. */
const firstPage = Buffer.alloc(16);
firstPage.writeBigUInt64LE(1n, 0);
firstPage.writeBigUInt64LE(1n, 8);

/** Returns a function that takes bytes as they come, and calls `take` for each complete message. */
function messageReader(take: (name: string, body: Buffer) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let length = 0;
  let wanted = 5;
  return (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    while (length >= wanted) {
      const bytes = Buffer.concat(chunks);
      wanted = bytes.length < 5 ? 5 : 5 + bytes.readUInt32BE();
      chunks = [bytes];
      if (bytes.length < wanted) return;
      const body = bytes.subarray(5, wanted);
      const end = body.indexOf(0);
      chunks = [bytes.subarray(wanted)];
      length -= wanted;
      wanted = 5;
      take(body.toString('utf8', 0, end), body.subarray(end + 1));
    }
  };
}
