import { memo, type ReactNode } from 'react';
import type { Segment } from '#shared/text/compare/compare-paragraph.ts';
import type { Look } from '#shared/text/compare/styled-paragraphs.ts';
import { compareWords as words } from '../../../../words/compare.ts';

export interface WordsProps {
  readonly segments: readonly Segment[];
  /** Leaves out what only the other text has. */
  readonly side: 'before' | 'after' | 'both';
  /** The number of the change that the first difference in here is. */
  readonly firstDifference: number;
  readonly active: number;
}

/** The words of a paragraph: those taken out struck, those put in underlined, others by how they look. */
export const Words = memo(function Words({ segments, side, firstDifference, active }: WordsProps) {
  return segments.map((segment, place) => {
    const { kind, difference } = segment;
    if ((kind === 'come' && side === 'before') || (kind === 'gone' && side === 'after')) return null;
    const change = difference === null ? null : firstDifference + difference;
    const key = `${place}-${kind}`;
    const marks = {
      'data-change': change,
      className: change !== null && change === active ? 'compare-active' : undefined,
    };
    const look = side === 'before' ? (segment.was ?? segment.look) : segment.look;
    const dressed = <Dressed text={segment.text} look={look} />;
    if (kind === 'gone') {
      return (
        <del key={key} {...marks}>
          {dressed}
        </del>
      );
    }
    if (kind === 'come') {
      return (
        <ins key={key} {...marks}>
          {dressed}
        </ins>
      );
    }
    if (segment.was === null) return <span key={key}>{dressed}</span>;
    return (
      <span
        key={key}
        {...marks}
        className={`compare-formatted ${marks.className ?? ''}`}
        title={`${lookWords(segment.was)} → ${lookWords(segment.look)}`}
      >
        {dressed}
      </span>
    );
  });
});

function Dressed({ text, look }: { readonly text: string; readonly look: Look }): ReactNode {
  const weighted = look.strong ? <strong>{text}</strong> : text;
  const slanted = look.em ? <em>{weighted}</em> : weighted;
  // A link is seen here and not followed: the text before may lead anywhere.
  return look.href === null ? (
    slanted
  ) : (
    <span className="compare-link" title={look.href}>
      {slanted}
    </span>
  );
}

/** How words look, in words. */
export function lookWords({ em, strong, href }: Look): string {
  const { looks } = words;
  const parts = [strong ? looks.strong : null, em ? looks.em : null, href === null ? null : looks.link(href)];
  const said = parts.filter((part) => part !== null).join(', ');
  return said === '' ? looks.plain : said;
}
