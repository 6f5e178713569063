import type { Node } from 'prosemirror-model';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { AnchorSubjectId } from '#shared/text/anchor-subject.ts';
import type { SignForms } from '#shared/text/typed-signs.ts';
import type { PasteTies } from '../../../text/clipboard/paste-apart.ts';
import type { AnchorLooks } from '../../../text/drawing/anchor-marks.ts';
import type { EditorGlance } from '../../../text/editor-glance.ts';
import { createTextEditor, type Refusal, type TextEditor } from '../../../text/text-editor.ts';
import type { TextMode } from '../../../text/text-mode.ts';
import type { OpenSession } from '../draft-sessions.ts';

export interface TextSurfaceProps {
  readonly draft: OpenSession;
  readonly looks: AnchorLooks;
  readonly chosen: ReadonlySet<AnchorSubjectId>;
  readonly mode: TextMode;
  /** How the house sets the signs that are typed, from now on. */
  readonly signForms: SignForms;
  /** Ties the editor to whoever keeps it; the answer unties it. */
  readonly onMount: (editor: TextEditor) => () => void;
  /** What stands at the selection, at most once in a frame. */
  readonly onGlance: (glance: EditorGlance) => void;
  /** The text is another; at most once in a frame. */
  readonly onText: (document: Node) => void;
  readonly onRefused: (why: Refusal) => void;
  readonly onAskForLink: (href: string | null) => void;
  /** The same for the life of the window. */
  readonly pasting: PasteTies;
}

/**
 * The editor itself. It draws its own text: React makes it once for a draft and then only hands on what
 * changed. Another draft makes another editor, with an empty undo.
 */
export function TextSurface({
  draft,
  looks,
  chosen,
  mode,
  signForms,
  pasting,
  ...callbacks
}: TextSurfaceProps) {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<TextEditor | null>(null);
  // Callbacks may change at each drawing; the editor must not be made anew for that.
  const onMount = useEffectEvent(callbacks.onMount);
  const onGlance = useEffectEvent(callbacks.onGlance);
  const onText = useEffectEvent(callbacks.onText);
  const onRefused = useEffectEvent(callbacks.onRefused);
  const onAskForLink = useEffectEvent(callbacks.onAskForLink);
  // Kept for the editor to ask, because a key is typed between drawings.
  const forms = useEffectEvent(() => signForms);
  useEffect(() => {
    if (place.current === null) return;
    const { session, readOnly, hand } = draft;
    const made = createTextEditor({
      place: place.current,
      document: session.document,
      anchors: session.anchors,
      readOnly,
      hand,
      signForms: () => forms(),
      onEdit: (edit) => session.edited(edit),
      onGlance: (glance) => onGlance(glance),
      onText: (text) => onText(text),
      onRefused: (why) => onRefused(why),
      onAskForLink: (href) => onAskForLink(href),
      pasting,
    });
    const unmount = onMount(made);
    setEditor(made);
    return () => {
      unmount();
      made.destroy();
      setEditor(null);
    };
  }, [draft, pasting]);
  useEffect(() => editor?.setLooks(looks), [editor, looks]);
  useEffect(() => editor?.choose(chosen), [editor, chosen]);
  useEffect(() => {
    editor?.setSuggesting(mode === 'suggest');
    editor?.setReading(mode === 'read');
  }, [editor, mode]);
  return <div className="text-surface" ref={place} />;
}
