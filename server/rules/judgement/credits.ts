import { creditPhrases } from './lexicon/clearing';
import { phraseBook } from './phraseBook';

/** What turns a deed into one that was asked for, agreed or right. */
export const credits = phraseBook(creditPhrases.map((phrase) => ({ phrase, meaning: 'credit' as const })));
