import { Writable } from 'node:stream';

/**
 * Takes a message's head (a string) and its text (bytes) apart, as the connection writes them, and passes them on
 * together: an editor that is woken for each of them reads both later.
 */
export function messageOutput(output: NodeJS.WritableStream): Writable {
  let head = '';
  const joined = new Writable({
    decodeStrings: false,
    write(part: string | Uint8Array, _encoding, done) {
      if (typeof part === 'string') {
        head += part;
        done();
      } else {
        output.write(Buffer.concat([Buffer.from(head, 'ascii'), part]), done);
        head = '';
      }
    },
  });
  output.on('error', (error) => joined.destroy(error));
  return joined;
}
