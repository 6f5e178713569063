// Files as somebody might send them, made here: what is in them is known to the letter.

/** What a script in a file would do, if anything ran it. */
const act = "globalThis.hit = 'yes'; document.title = 'hit'; location.href = 'https://stet.example/hit'";

/**
 * A PDF with a line of words on each page, in the font that every reader has. On opening it asks for a script to be
 * run, as does its first page, and it holds a link to elsewhere.
 */
export function pdfFile(...pages: readonly string[]): Uint8Array {
  const first = 4;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const script =
    '<< /S /JavaScript /JS (app.alert\\("hit"\\); this.submitForm\\("https://stet.example"\\);) >>';
  const link =
    '<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (https://stet.example/hit) >> >>';
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /OpenAction ${script} /AA << /WC ${script} >> >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((line, index) => {
      const content = `BT /F1 18 Tf 60 720 Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>
           /Contents ${first + index * 2 + 1} 0 R /AA << /O ${script} >> /Annots [${link}] >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(body);
}

/** A drawing that brings scripts of three kinds. */
export const hostileSvg = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" onload="${act}">
<script>${act}</script>
<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:parent.hit=1"></iframe></foreignObject>
<image href="https://stet.example/hit.png" onerror="${act}"/>
</svg>`;

/** A page that acts at once, by a picture that cannot be loaded, and by a form that sends itself. */
export const hostileHtml = `<!doctype html><meta http-equiv="refresh" content="0;url=https://stet.example/hit">
<script>${act}</script><img src="x" onerror="${act}">
<form id="f" action="https://stet.example/hit"></form><p>The minutes say so.</p>`;
