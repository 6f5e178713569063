import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { personId } from '../../people/person.ts';
import { type CommentOutcome, commentRequestId } from './comment-request.ts';
import { commentMismatches, findCommentWordings, type HeldRequest } from './comment-wording.ts';

const asker = personId.parse(v7());

function asked(name: string, outcome: CommentOutcome | null, ...others: readonly string[]): HeldRequest {
  const by = { personId: asker, personName: 'Mira Halloran', at: 1 };
  return {
    id: commentRequestId.parse(v7()),
    names: [name, ...others],
    tries: [{ way: 'phone', note: '', ...by }],
    answers: outcome === null ? [] : [{ outcome, words: '', ...by }],
  };
}

describe('finding what a text says of requests for comment', () => {
  test.each([
    ['Tobias Vey declined to comment.', 'declined', 'declined to comment'],
    ['The board refused to discuss the survey.', 'declined', 'refused to discuss'],
    ['She had no immediate comment on the sum.', 'declined', 'had no immediate comment'],
    ['The ferry company would not comment on Friday.', 'declined', 'would not comment'],
    ['He declined a request for an interview.', 'declined', 'declined a request for'],
    [
      'Vey did not respond to several requests for comment.',
      'no-answer',
      'did not respond to several requests',
    ],
    ['The office hasn’t replied.', 'no-answer', 'hasn’t replied'],
    ['She did not immediately return two calls.', 'no-answer', 'did not immediately return two calls'],
    ['Vey could not be reached on Sunday.', 'unreachable', 'could not be reached'],
    ['He was not available for comment.', 'unreachable', 'was not available for comment'],
    [
      'Efforts to reach Mr. Vey were unsuccessful.',
      'unreachable',
      'Efforts to reach Mr. Vey were unsuccessful',
    ],
  ] as const)('%s', (text, said, words) => {
    expect(findCommentWordings(text)).toMatchObject([{ said, words }]);
  });

  test.each([
    'The price declined to 40 marks.',
    'The bridge did not return to service.',
    'The board answered every question.',
    'The summit could be reached on foot.',
  ])('%s says nothing of the kind', (text) => {
    expect(findCommentWordings(text)).toEqual([]);
  });

  test('each passage comes with its own sentence', () => {
    const text =
      'Mr. Vey declined to comment. Ida Brandvold could not be reached.\nThe board did not respond.';
    expect(findCommentWordings(text).map(({ sentence }) => sentence)).toEqual([
      'Mr. Vey declined to comment.',
      'Ida Brandvold could not be reached.',
      'The board did not respond.',
    ]);
  });
});

describe('holding it against the record', () => {
  const reasons = (text: string, ...requests: readonly HeldRequest[]) =>
    commentMismatches(text, requests).map((each) => [
      each.wording.said,
      each.reason === 'other-outcome' ? each.outcome : each.reason,
    ]);

  test('nobody was asked', () => {
    expect(reasons('Vey declined to comment.')).toEqual([['declined', 'not-asked']]);
    expect(reasons('Vey declined to comment.', asked('Ida Brandvold', 'no-answer'))).toEqual([
      ['declined', 'not-asked'],
    ]);
  });

  test('what is recorded bears it out, by whole name, by surname and by another name', () => {
    expect(reasons('Tobias Vey declined to comment.', asked('Tobias Vey', 'declined'))).toEqual([]);
    expect(reasons('Vey’s office declined to comment.', asked('Tobias Vey', 'declined'))).toEqual([]);
    expect(
      reasons('Ms. Söderberg could not be reached.', asked('Ida Brandvold', 'unreachable', 'Ida Soderberg')),
    ).toEqual([]);
  });

  test('something else came of it', () => {
    expect(reasons('Tobias Vey declined to comment.', asked('Tobias Vey', 'unreachable'))).toEqual([
      ['declined', 'unreachable'],
    ]);
    expect(reasons('Vey did not respond to a request for comment.', asked('Tobias Vey', 'answered'))).toEqual(
      [['no-answer', 'answered']],
    );
  });

  test('a request that waits bears out a silence, and no refusal', () => {
    expect(reasons('Vey did not immediately respond.', asked('Tobias Vey', null))).toEqual([]);
    expect(reasons('Vey declined to comment.', asked('Tobias Vey', null))).toEqual([
      ['declined', 'no-answer'],
    ]);
  });

  test('the newest answer counts', () => {
    const request = asked('Tobias Vey', 'no-answer');
    const later = { ...request, answers: [...request.answers, ...asked('x', 'declined').answers] };
    expect(reasons('Vey declined to comment.', later)).toEqual([]);
  });

  test('a sentence that names nobody may mean any request', () => {
    expect(reasons('A spokesperson declined to comment.', asked('Tobias Vey', 'declined'))).toEqual([]);
    expect(reasons('A spokesperson declined to comment.', asked('Tobias Vey', 'no-answer'))).toEqual([
      ['declined', 'not-asked'],
    ]);
  });
});
