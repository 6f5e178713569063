import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { AnnotatedExport } from './annotated-export.ts';
import type { ExportService } from './export-service.ts';
import type { ImportService } from './import-service.ts';
import type { PasteService } from './paste-service.ts';

export function formatsHandlers(
  imports: ImportService,
  exports: ExportService,
  pastes: PasteService,
  annotated: AnnotatedExport,
): HandlerTable<CallsOf<'formats'>> {
  return {
    'formats:read-copy': (input) => imports.readCopy(input),
    'formats:open-copy': () => imports.openCopy(),
    'formats:sample-copy': () => imports.sampleCopy(),
    'formats:cancel-reading': () => imports.cancelReading(),
    'formats:read-paste': (input) => pastes.read(input),
    'formats:cancel-paste': () => pastes.cancel(),
    'formats:get-original': (input) => imports.getOriginal(input),
    'formats:export-story': (input, caller) => exports.exportStory(input, caller),
    'formats:export-annotated': (input, caller) => annotated.write(input, caller),
    'formats:export-stored-draft': (input, caller) => exports.exportStoredDraft(input, caller),
    'formats:export-log': (input, caller) => exports.exportLog(input, caller),
  };
}
