/** HTML as each program puts it on the clipboard, in its own shape; the copy in it is ours. */

/** Word with two tracked deletions, one of them parted over elements, an insertion, a comment and two lists. */
export const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:TrackRevisions/></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif; color:red;} --></style></head>
<body lang=EN-GB><!--StartFragment-->
<h2><span style='mso-fareast-font-family:"Times New Roman"'>What the <b>port</b> said<o:p></o:p></span></h2>
<p class=MsoNormal><span style='font-size:22.0pt;color:red'>The ferry
 <del cite="mailto:desk" datetime="2026-03-02T09:15">never </del><del cite="mailto:desk"><span class=msoDel>once </span></del>sailed<ins
 cite="mailto:desk" datetime="2026-03-02T09:16"> <i>late</i></ins> that day<a class=msocomanchor id="_anchor_1" href="#_msocom_1">[A1]</a>, <a
 href="https://port.example/log">its log</a> says.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
 style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>The
 crew signed.<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level2 lfo2'><![if !supportLists]><span
 style='mso-list:Ignore'>a)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>The mate did not.<o:p></o:p></p>
<p class=MsoNormal><del cite="mailto:desk">A paragraph that went.</del><o:p></o:p></p>
<p class=MsoIntenseQuote>We sailed.<o:p></o:p></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Check this.</p></div></div>
<!--EndFragment--></body></html>`;

/** Google Docs: all in a b that is not bold, styles on spans, a suggested deletion as a look. */
export const fromGoogleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-4f0c"><h3 dir="ltr"
 style="line-height:1.38;"><span style="font-size:14pt;font-weight:400;">The tally</span></h3><p dir="ltr" style="line-height:1.38;"><span
 style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;font-style:normal;">Counted </span><span
 style="font-size:11pt;font-weight:700;">twice</span><span style="font-weight:400;-webkit-text-decoration-skip:none;text-decoration:underline line-through;text-decoration-skip-ink:none;"> or more</span><span
 style="font-weight:400;">, it </span><span style="font-weight:400;font-style:italic;">held</span><span style="font-weight:400;">.</span></p><ul
 style="margin-top:0;"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">North</span></p></li><ul><li
 aria-level="2"><p role="presentation"><span style="font-weight:400;">Its islands</span></p></li></ul></ul></b><br class="Apple-interchange-newline">`;

/** A part of a news page as a browser copies it. */
export const fromWebPage = `<html><body><!--StartFragment--><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<h1 class="headline" style="font: 40px Georgia">Harbor closes</h1><img src="https://track.example/1x1.gif" width=1 height=1>
<figure><img src="https://cdn.example/a.jpg"><figcaption>The harbor</figcaption></figure>
<p style="margin:0">It <a href="javascript:share()">closed</a> on <em>Monday</em>.</p><script src="https://stats.example/s.js"></script>
<iframe src="https://ads.example/"></iframe><blockquote><p>“No more boats.”</p></blockquote><form><input name="email"><button>Sign up</button></form>
<div style="display:none">Subscribe</div><!--EndFragment--></body></html>`;

/** A range of a spreadsheet: Excel writes each cell as a td with a class and a type. */
export const fromSpreadsheet = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15">
<style>.xl65 {mso-number-format:Standard;}</style></head><body><table border=0 cellpadding=0 width=192><!--StartFragment-->
<col width=64 span=3><tr height=19><td class=xl65>Ward</td><td>Votes</td><td>Change</td></tr>
<tr height=19><td>Quay</td><td align=right x:num="1204">1,204</td><td></td></tr><!--EndFragment--></table></body></html>`;

/** A table of Word, whose cells hold paragraphs. */
export const fromWordTable = `<html><body><!--StartFragment--><table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Ward</b><o:p></o:p></p></td><td><p
 class=MsoNormal>Votes<o:p></o:p></p></td></tr></table><p class=MsoNormal>After it.<o:p></o:p></p><!--EndFragment--></body></html>`;

/** A mail program that took Word's list styles away and left the bullets. */
export const fromMail = `<div><p class="MsoListParagraph"><span style="font-family:Symbol">·</span>&nbsp; First</p><p
 class="MsoNormal">Then</p></div>`;
