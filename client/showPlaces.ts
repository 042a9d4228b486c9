import { commands, Location, Position, Range, Uri } from 'vscode';
import type { SourceLocation } from '../server/protocol';
import type { Command } from './commands';

interface Place {
  readonly uri: string;
  readonly range: { readonly start: SourceLocation; readonly end: SourceLocation };
}

/** Peeks at places in a document. VS Code's own command wants its own classes, which no server can send. */
export const showPlacesCommand: Command = {
  id: 'postmortem.showPlaces',
  execute: (uri: string, position: SourceLocation, places: readonly Place[]) =>
    commands.executeCommand(
      'editor.action.showReferences',
      Uri.parse(uri, true),
      at(position),
      places.map(
        ({ uri: file, range }) =>
          new Location(Uri.parse(file, true), new Range(at(range.start), at(range.end))),
      ),
    ),
};

function at({ line, character }: SourceLocation): Position {
  return new Position(line, character);
}
