/** Files that somebody dropped on the window, and where. */
export interface FileDrop {
  readonly files: readonly File[];
  /** Folders among them, which are not taken in. */
  readonly folders: number;
  /** Where in the window, as the browser counts. */
  readonly at: DropPoint;
}

export interface DropPoint {
  readonly left: number;
  readonly top: number;
}

export interface DropTies {
  /** Files hang over the window, there; null when they do no more. */
  readonly onOver: (at: DropPoint | null) => void;
  readonly onDrop: (drop: FileDrop) => void;
}

/** The browser tells of files over the window a few times a second, and of their leaving not reliably. */
const goneMs = 300;

/**
 * Listens for files, before anything in the window hears of them: a text field would take their names. The window
 * reads their bytes and never learns where they lie. Words that are dragged are left to whoever they are dropped on.
 * Under a dialog nothing is taken. The answer ends the listening.
 */
export function listenForFiles(target: Document, { onOver, onDrop }: DropTies): () => void {
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const isOpen = (): boolean => target.querySelector('dialog[open]') === null;
  const over = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isOpen() ? 'copy' : 'none';
    clearTimeout(leaving);
    leaving = setTimeout(() => onOver(null), goneMs);
    onOver(isOpen() ? pointOf(event) : null);
  };
  const drop = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    // Left alone, the window would show the file in place of itself.
    event.preventDefault();
    event.stopPropagation();
    clearTimeout(leaving);
    onOver(null);
    const { dataTransfer } = event;
    if (dataTransfer !== null && isOpen()) onDrop({ ...filesIn(dataTransfer), at: pointOf(event) });
  };
  target.addEventListener('dragover', over, true);
  target.addEventListener('drop', drop, true);
  return () => {
    clearTimeout(leaving);
    target.removeEventListener('dragover', over, true);
    target.removeEventListener('drop', drop, true);
  };
}

function pointOf({ clientX: left, clientY: top }: DragEvent): DropPoint {
  return { left, top };
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** A folder looks like a file without bytes; only its entry tells. */
function filesIn(data: DataTransfer): Pick<FileDrop, 'files' | 'folders'> {
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const files = items.filter((item) => item.webkitGetAsEntry()?.isDirectory !== true);
  return {
    files: files.map((item) => item.getAsFile()).filter((file) => file !== null),
    folders: items.length - files.length,
  };
}
