import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { EvidenceReader } from './evidence-reader.ts';
import type { EvidenceService } from './evidence-service.ts';
import type { FileIntake } from './file-intake.ts';

export interface EvidenceServices {
  readonly evidence: EvidenceService;
  readonly intake: FileIntake;
  readonly reader: EvidenceReader;
}

export function evidenceHandlers({
  evidence,
  intake,
  reader,
}: EvidenceServices): HandlerTable<CallsOf<'evidence'>> {
  return {
    'evidence:list': (input) => evidence.list(input),
    'evidence:add': (input, caller) => evidence.add(input, caller),
    'evidence:choose-file': (input, caller) => intake.choose(input, caller),
    'evidence:send-part': (input) => intake.sendPart(input),
    'evidence:add-file': (input, caller) => intake.addFile(input, caller),
    'evidence:cancel': () => {
      reader.cancel();
      return intake.cancel();
    },
    'evidence:tie': (input, caller) => evidence.tie(input, caller),
    'evidence:untie': (input, caller) => evidence.untie(input, caller),
    'evidence:remove': (input, caller) => evidence.remove(input, caller),
    'evidence:read': (input) => reader.read(input),
    'evidence:check': (input) => reader.check(input),
    'evidence:open-outside': (input) => reader.openOutside(input),
  };
}
