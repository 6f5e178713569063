// @vitest-environment happy-dom
import type { Node } from 'prosemirror-model';
import { AllSelection, TextSelection } from 'prosemirror-state';
import { describe, expect, it, onTestFinished } from 'vitest';
import { claimId } from '#shared/claims/claim.ts';
import { personId } from '#shared/people/person.ts';
import { defaultHouseSettings } from '#shared/settings/house-settings.ts';
import type { DocumentEdit } from '#shared/text/document-edit.ts';
import { pinPassage } from '#shared/text/live-anchor.ts';
import { putNotice } from '#shared/text/notices.ts';
import { project } from '#shared/text/projection.ts';
import { queryId } from '#shared/text/query.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { aDocument, added, paragraph, placeOf, struck } from '#shared/text/testing/documents.ts';
import type { ClaimLook } from './drawing/anchor-marks.ts';
import { glanceAt } from './editor-glance.ts';
import { noPaste } from './testing/no-paste.ts';
import { createTextEditor } from './text-editor.ts';

const { nodes } = newsSchema;
const hand = personId.parse('0198c0de-0000-7000-8000-0000000000aa');
const copy = aDocument({
  headline: 'Port reopens',
  dateline: 'AMES',
  body: ['The port reopened Monday.', 'Smith denied it.'],
});

/** An editor on a page, and a person's hands. */
function mount(document: Node, options: { readonly readOnly?: boolean } = {}) {
  const place = globalThis.document.createElement('div');
  globalThis.document.body.append(place);
  const edits: DocumentEdit[] = [];
  let refused = 0;
  const askedForLink: (string | null)[] = [];
  const editor = createTextEditor({
    pasting: noPaste,
    place,
    document,
    anchors: [],
    hand,
    signForms: () => defaultHouseSettings,
    readOnly: options.readOnly ?? false,
    onEdit: (edit) => edits.push(edit),
    onGlance: () => undefined,
    onText: () => undefined,
    onRefused: () => {
      refused += 1;
    },
    onAskForLink: (href) => askedForLink.push(href),
  });
  onTestFinished(() => {
    editor.destroy();
    place.remove();
  });
  const { view } = editor;
  const select = (words: string, end: 'start' | 'end' | 'all' = 'all') => {
    const { from, to } = placeOf(view.state.doc, words);
    const [anchor, head] = { start: [from, from], end: [to, to], all: [from, to] }[end];
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, anchor ?? 0, head)));
  };
  return {
    editor,
    view,
    edits,
    askedForLink,
    select,
    refused: () => refused,
    /** Puts the caret into the empty block with this index. */
    enterEmpty(index: number) {
      let position = 1;
      for (let before = 0; before < index; before += 1) position += view.state.doc.child(before).nodeSize;
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, position)));
    },
    /** A key with its modifiers, as "Mod-Shift-8"; false where the browser's own doing is left to it. */
    press(keys: string): boolean {
      const parts = keys.split('-');
      const key = parts.at(-1) ?? '';
      const event = new KeyboardEvent('keydown', {
        key,
        ctrlKey: parts.includes('Mod'),
        shiftKey: parts.includes('Shift'),
        altKey: parts.includes('Alt'),
      });
      return view.someProp('handleKeyDown', (handle) => handle(view, event)) === true;
    },
    type(text: string) {
      for (const character of text) {
        const { from, to } = view.state.selection;
        const plain = () => view.state.tr.insertText(character, from, to);
        const handled = view.someProp('handleTextInput', (handle) =>
          handle(view, from, to, character, plain),
        );
        if (!handled) view.dispatch(plain());
      }
    },
    copied() {
      const { dom, text } = view.serializeForClipboard(view.state.selection.content());
      return { html: dom.innerHTML, text };
    },
    lines: () =>
      project(view.state.doc, 'all').blocks.map(
        ({ type, start, end }) => `${type}: ${project(view.state.doc, 'all').text.slice(start, end)}`,
      ),
    caret: () => `${view.state.selection.$from.parent.type.name} ${view.state.selection.$from.parentOffset}`,
  };
}

describe('Enter and Backspace', () => {
  it('Enter goes from one head field to the next, and from the last into the story', () => {
    const { select, press, caret, edits } = mount(copy);
    select('Port', 'end');
    const places = [caret()];
    for (let count = 0; count < 4; count += 1) {
      press('Enter');
      places.push(caret());
    }
    expect([places, edits]).toEqual([['headline 4', 'dek 0', 'byline 0', 'dateline 0', 'paragraph 0'], []]);
  });

  it('Enter parts a paragraph, goes on with a list, and ends it where it is empty', () => {
    const { select, press, type, lines } = mount(copy);
    select('Smith denied it.', 'end');
    press('Enter');
    press('Mod-Shift-8');
    type('one');
    press('Enter');
    press('Enter');
    type('after');
    expect(lines().slice(3)).toEqual(['paragraph: Smith denied it.', 'list_item: one', 'paragraph: after']);
  });

  it('Enter after a heading begins a paragraph', () => {
    const { select, press, type, lines } = mount(copy);
    select('Smith denied it.', 'end');
    press('Mod-Shift-h');
    press('Enter');
    type('x');
    expect(lines().slice(3)).toEqual(['heading: Smith denied it.', 'paragraph: x']);
  });

  it('Backspace makes a heading plain, joins paragraphs, and does not leave a field', () => {
    const { select, press, lines, caret } = mount(copy);
    select('Smith', 'start');
    press('Mod-Shift-h');
    press('Backspace');
    expect(lines().at(-1)).toBe('paragraph: Smith denied it.');
    press('Backspace');
    expect(lines().at(-1)).toBe('paragraph: The port reopened Monday.Smith denied it.');
    for (const words of ['The port', 'AMES']) {
      select(words, 'start');
      press('Backspace');
    }
    expect([lines().length, caret()]).toEqual([3, 'dateline 0']);
  });

  it('indents and outdents list items, and Tab leaves the editor', () => {
    const { select, press, view } = mount(copy);
    select('Smith');
    press('Mod-Shift-7');
    press('Mod-]');
    press('Mod-]');
    press('Mod-[');
    expect(view.state.doc.lastChild?.attrs).toMatchObject({ list: 'ordered', depth: 1 });
    expect(press('Tab')).toBe(false);
  });

  it('keeps the five fields when everything is deleted', () => {
    const { view, press } = mount(copy);
    view.dispatch(view.state.tr.setSelection(new AllSelection(view.state.doc)));
    press('Backspace');
    view.state.doc.check();
    expect(project(view.state.doc, 'all').text).toBe('');
  });
});

describe('formatting', () => {
  it('is told as edits, and undone and redone', () => {
    const { editor, select, edits, view, press } = mount(copy);
    select('Smith');
    editor.run('bold');
    press('Mod-i');
    expect(view.state.doc.lastChild?.firstChild?.marks.map(({ type }) => type.name)).toEqual([
      'em',
      'strong',
    ]);
    press('Mod-z');
    press('Mod-z');
    press('Mod-Shift-z');
    expect(edits.length).toBeGreaterThanOrEqual(3);
    let document: Node = copy;
    for (const { before, after, steps } of edits) {
      expect(before.eq(document)).toBe(true);
      document = steps.reduce((each, step) => step.apply(each).doc ?? each, document);
      expect(document.eq(after)).toBe(true);
    }
    expect(document.eq(view.state.doc)).toBe(true);
  });

  it('knows no bold in a headline', () => {
    const { editor, select, view } = mount(copy);
    select('Port');
    editor.run('bold');
    expect(view.state.doc.eq(copy)).toBe(true);
  });

  it('links words, changes the link from inside it, and takes it away', () => {
    const { editor, select, view, askedForLink } = mount(copy);
    const link = () => view.state.doc.lastChild?.firstChild?.marks[0]?.attrs.href;
    select('Smith');
    editor.setLink('https://example.org/smith');
    select('mith', 'start');
    editor.run('link');
    editor.setLink('javascript:alert(1)');
    expect([askedForLink, link()]).toEqual([['https://example.org/smith'], 'https://example.org/smith']);
    editor.setLink('mailto:smith@example.org');
    expect(link()).toBe('mailto:smith@example.org');
    editor.setLink(null);
    expect(view.state.doc.eq(copy)).toBe(true);
  });

  it('sets quotes and dashes as they are printed', () => {
    const { select, type, lines } = mount(copy);
    select('Smith denied it.', 'end');
    type(` "It's so" -- he said...`);
    expect(lines().at(-1)).toBe('paragraph: Smith denied it. “It’s so” — he said...');
  });
});

describe('the clipboard', () => {
  it.each([
    [
      'a page',
      '<h1>Title</h1><p>One <b>two</b> <i style="font-size:9px">three</i></p><script>x()</script>',
      ['heading: Title', 'paragraph: One two three'],
    ],
    [
      'Word',
      '<p class=MsoNormal>It <del>was</del><span class=msoDel>had</span> <ins>is</ins> so.<o:p></o:p></p>',
      ['paragraph: It is so.'],
    ],
    [
      'Google Docs',
      '<b style="font-weight:normal"><p><span style="font-weight:700">Bold</span> not</p></b>',
      ['paragraph: Bold not'],
    ],
    [
      'lists',
      '<ul><li>one<ul><li>two</li></ul></li></ul><blockquote><p>said</p></blockquote>',
      ['list_item: one', 'list_item: two', 'blockquote: said'],
    ],
    [
      'a notice of another story',
      '<aside class="notice" data-label="Correction">Was wrong</aside>',
      ['paragraph: Was wrong'],
    ],
  ])('takes from %s only what the schema has', (_what, html, expected) => {
    const { view, lines } = mount(aDocument({ body: [''] }));
    view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)));
    view.pasteHTML(html);
    view.state.doc.check();
    expect(lines()).toEqual(expected);
  });

  it('keeps web and mail links and no other', () => {
    const { view } = mount(aDocument({ body: [''] }));
    view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)));
    view.pasteHTML(
      '<p><a href="https://example.org/">a</a><a href="javascript:x()">b</a><a href="file:///c">c</a></p>',
    );
    const links: unknown[] = [];
    view.state.doc.descendants((node) => void links.push(...node.marks.map(({ attrs }) => attrs.href)));
    expect(links).toEqual(['https://example.org/']);
  });

  it('makes one line of what is pasted into a head field', () => {
    const { view, enterEmpty } = mount(copy);
    enterEmpty(2);
    view.pasteHTML('<p>One <b>bold</b></p><p><i>two</i></p>');
    expect(view.state.doc.child(2).textContent).toBe('One bold two');
    view.state.doc.check();
  });

  it('makes paragraphs of plain lines', () => {
    const { view, lines } = mount(aDocument({ body: [''] }));
    view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)));
    view.pasteText('One\n\nTwo\r\nThree');
    expect(lines()).toEqual(['paragraph: One', 'paragraph: Two', 'paragraph: Three']);
  });

  it('copies clean text, and takes its own copy back to the letter', () => {
    const body = [
      paragraph('He ', struck('did'), added('does'), ' it.'),
      nodes.heading.create({ level: 3 }, newsSchema.text('Why')),
      nodes.list_item.create({ list: 'ordered', depth: 0 }, newsSchema.text('zero')),
      nodes.list_item.create({ list: 'ordered', depth: 1 }, newsSchema.text('one')),
      nodes.list_item.create({ list: 'ordered', depth: 1 }, newsSchema.text('two')),
      nodes.blockquote.create(null, newsSchema.text('said')),
    ];
    const source = mount(aDocument({ body }));
    source.view.dispatch(source.view.state.tr.setSelection(new AllSelection(source.view.state.doc)));
    const { html, text } = source.copied();
    expect(html).not.toMatch(/did|<ins|<del|class=|style=|data-(list|depth)/);
    expect(html).toContain(
      '<h3>Why</h3><ol><li>zero</li><ol><li>one</li><li>two</li></ol></ol><blockquote><p>said</p></blockquote>',
    );
    expect(text).toContain('He does it.\n\nWhy\n\n1. zero\n  1. one\n  2. two\n\nsaid');
    const target = mount(aDocument({ body: ['', 'end'] }));
    target.enterEmpty(5);
    target.view.pasteHTML(html);
    const pasted = target.lines();
    expect(pasted.slice(-6)).toEqual([
      'heading: Why',
      'list_item: zero',
      'list_item: one',
      'list_item: two',
      'blockquote: said',
      'paragraph: end',
    ]);
    const items = target.view.state.doc.children.filter(({ type }) => type === nodes.list_item);
    expect(items.map(({ attrs: { list, depth } }) => [list, depth])).toEqual([
      ['ordered', 0],
      ['ordered', 1],
      ['ordered', 1],
    ]);
  });

  it('keeps the spaces of words that are moved within the text', () => {
    const { view, select, copied } = mount(copy);
    select(' reopened');
    const { html } = copied();
    select('Smith', 'end');
    view.pasteHTML(html);
    expect(view.state.doc.lastChild?.textContent).toBe('Smith reopened denied it.');
  });
});

describe('a printed notice', () => {
  const printed = putNotice(
    copy,
    { noticeId: 'n1', label: 'Correction', text: 'It was Tuesday.' },
    'top',
  ).doc;

  it('refuses every edit of it and says so, and lets the text around it be edited', () => {
    const { select, type, view, refused, press, lines } = mount(printed);
    select('Tuesday');
    type('x');
    press('Backspace');
    view.dispatch(view.state.tr.setSelection(new AllSelection(view.state.doc)));
    press('Backspace');
    expect([view.state.doc.eq(printed), refused()]).toEqual([true, 3]);
    select('Smith');
    type('Jones');
    expect(lines().at(-1)).toBe('paragraph: Jones denied it.');
  });

  it('is copied as plain words', () => {
    const { select, copied } = mount(printed);
    select('It was Tuesday.');
    expect(copied().html).not.toContain('notice');
  });

  it('may come from the store, beside what is being written, and is not undone', () => {
    const { editor, select, type, press, lines, edits } = mount(copy);
    select('Smith', 'end');
    type(' never');
    const steps = putNotice(
      copy,
      { noticeId: 'n1', label: 'Correction', text: 'It was Tuesday.' },
      'top',
    ).steps;
    const told = edits.length;
    editor.applyFromStore(steps);
    press('Mod-z');
    expect(lines().slice(2)).toEqual([
      'correction: It was Tuesday.',
      'paragraph: The port reopened Monday.',
      'paragraph: Smith denied it.',
    ]);
    expect(edits.slice(told).every(({ before }) => before.childCount === 8)).toBe(true);
  });
});

describe('claims', () => {
  const id = claimId.parse('0198c0de-0000-7000-8000-000000000001');
  const look: ClaimLook = {
    kind: 'claim',
    tone: 'disputed',
    coverage: 'disputed',
    unnamed: true,
    label: 'Claim, disputed, unnamed source',
  };
  const withClaim = (words: string) => {
    const mounted = mount(copy);
    const anchor = pinPassage(copy, { kind: 'claim', id }, placeOf(copy, words));
    mounted.editor.setAnchors(anchor === null ? [] : [anchor]);
    mounted.editor.setLooks(new Map([[id, look]]));
    const drawn = () =>
      [...mounted.view.dom.querySelectorAll('[data-claim]')].map(
        (element) => `${element.textContent} | ${element.className}`,
      );
    return { ...mounted, drawn };
  };

  it('are drawn with their look, follow the text, and go and come with their words', () => {
    const { drawn, select, type, press } = withClaim('port reopened');
    const looks = 'claim claim-disputed claim-unnamed';
    expect(drawn()).toEqual([`port reopened | ${looks}`]);
    select('The ', 'start');
    type('Yes, ');
    select('port', 'end');
    type(' was');
    expect(drawn()).toEqual([`port was reopened | ${looks}`]);
    select('The port was reopened Monday.');
    press('Backspace');
    expect(drawn()).toEqual([]);
    press('Mod-z');
    expect(drawn()).toEqual([`port reopened | ${looks}`]);
  });

  it('are shown when asked for, and not drawn without a look', () => {
    const { editor, view, caret, drawn } = withClaim('Smith');
    expect([editor.show(id), caret()]).toEqual([true, 'paragraph 0']);
    editor.choose(new Set([id]));
    expect(view.dom.querySelector('.claim-chosen')?.textContent).toBe('Smith');
    editor.setLooks(new Map());
    expect([drawn(), editor.show(claimId.parse('0198c0de-0000-7000-8000-000000000002'))]).toEqual([
      [],
      false,
    ]);
  });
});

describe('queries', () => {
  const id = queryId.parse('0198c0de-0000-7000-8000-000000000003');

  it('are drawn with a sign that is no part of the text, follow it, and are told at the caret', () => {
    const { editor, view, select, type } = mount(copy);
    const anchor = pinPassage(copy, { kind: 'query', id }, placeOf(copy, 'port reopened'));
    editor.setAnchors(anchor === null ? [] : [anchor]);
    editor.setLooks(new Map([[id, { kind: 'query', state: 'open', label: 'Query, open' }]]));
    editor.choose(new Set([id]));
    select('reopened', 'end');
    type(' at noon');
    const drawn = [...view.dom.querySelectorAll('[data-query], .query-sign')].map(
      (element) => `${element.textContent} | ${element.className}`,
    );
    expect(drawn).toEqual([
      'port reopened | query query-open query-chosen',
      ' | query-sign query-sign-open ProseMirror-widget',
    ]);
    expect(view.dom.querySelectorAll('p')[0]?.textContent).toBe('The port reopened at noon Monday.');
    select('port');
    expect(glanceAt(view.state).queries).toEqual([id]);
  });
});

it('is a labelled text box that asks for no spell checker', () => {
  const { view } = mount(copy);
  const attributes = ['role', 'aria-multiline', 'aria-label', 'spellcheck', 'contenteditable'];
  expect(attributes.map((name) => view.dom.getAttribute(name))).toEqual([
    'textbox',
    'true',
    'Text of the story',
    'false',
    'true',
  ]);
  expect(
    [...view.dom.querySelectorAll('.is-empty')].map((element) => element.getAttribute('data-field')),
  ).toEqual(['kicker', 'dek', 'byline']);
});

it('takes no keys where it may only be read', () => {
  const { view } = mount(copy, { readOnly: true });
  expect([view.dom.getAttribute('contenteditable'), view.dom.getAttribute('aria-readonly')]).toEqual([
    'false',
    'true',
  ]);
});
