import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { messageOutput } from '../../server/node/messageOutput';

describe('the way of messages to the editor', () => {
  it('passes each message on in one piece, as the reader at the other end expects it', async () => {
    const pipe = new PassThrough();
    const pieces: string[] = [];
    pipe.on('data', (piece: Buffer) => pieces.push(piece.toString()));
    const messages = ['one', 'größer 🙂', 'three'].map((method) => ({ jsonrpc: '2.0', method }));
    const received: unknown[] = [];
    const all = new Promise<void>((resolve) => {
      new StreamMessageReader(pipe).listen((message) => {
        if (received.push(message) === messages.length) resolve();
      });
    });
    const writer = new StreamMessageWriter(messageOutput(pipe));
    for (const message of messages) void writer.write(message);
    await all;
    assert.deepEqual(received, messages);
    assert.equal(pieces.length, messages.length);
  });
});
