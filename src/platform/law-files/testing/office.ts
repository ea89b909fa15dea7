// Insides of files as office programs write them, with what they put between the words: revision marks (rsid), spelling
// marks, split runs, smart tags, fields, content controls. Written by hand after ECMA-376 Part 1, 17, and after the HTML
// that Word puts on the clipboard (mso-list) and LibreOffice exports.

/** A run as Word writes it: the language and the revision stand on each. */
const run = (text: string, properties = '') =>
  `<w:r w:rsidR="00A77B3E" w:rsidRPr="00B12C4D"><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>${properties}<w:sz w:val="28"/><w:lang w:val="ru-KZ"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

const paragraph = (inside: string, properties = '') =>
  `<w:p w14:paraId="3F2A91C0" w:rsidR="00A77B3E" w:rsidRDefault="00B12C4D"><w:pPr>${properties}<w:jc w:val="both"/><w:rPr><w:sz w:val="28"/></w:rPr></w:pPr>${inside}</w:p>`

const styled = (style: string, inside: string) => paragraph(inside, `<w:pStyle w:val="${style}"/>`)

const NAMESPACES =
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'

/** A multi-level list that is tied to styles: the paragraphs say their style only, the number is nowhere in the text. */
export const wordNumbering = `<w:abstractNum w:abstractNumId="0" w15:restartNumberingAfterBreak="0" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w:nsid w:val="1B6D2F3A"/><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="1"/><w:suff w:val="space"/><w:lvlText w:val="Раздел %1."/><w:lvlJc w:val="left"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:pStyle w:val="2"/><w:lvlText w:val="Статья %2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="a5"/><w:lvlText w:val="%3."/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%4)"/></w:lvl>
<w:lvl w:ilvl="4"><w:start w:val="1"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="а, б"/></mc:Choice><mc:Fallback><w:numFmt w:val="russianLower"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%5)"/></w:lvl>
</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>`

export const wordStyles = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="Пункт"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>`

const listed = (level: number, inside: string) =>
  paragraph(inside, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`)

const box =
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>' +
  `${paragraph(run('Согласовано с юридическим отделом'), '<w:pStyle w:val="a"/>')}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run('Согласовано с юридическим отделом'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

const cell = (inside: string) => `<w:tc><w:tcPr><w:tcW w:w="4672" w:type="dxa"/></w:tcPr>${inside}</w:tc>`
const table = (...rows: readonly string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4672"/></w:tblGrid>${rows.map((inside) => `<w:tr w:rsidR="00A77B3E">${inside}</w:tr>`).join('')}</w:tbl>`

/** A draft as it comes out of Word after three officials have worked on it with changes tracked. */
export const wordBody = [
  styled('a3', run('Правила содержания дворов')),
  // A content control, a bookmark, a spelling mark, and a word in three runs.
  `<w:sdt><w:sdtPr><w:alias w:val="Раздел"/></w:sdtPr><w:sdtContent>${styled('1', `<w:bookmarkStart w:id="0" w:name="_Toc1"/>${run('Об')}<w:proofErr w:type="spellStart"/>${run('щие')}<w:proofErr w:type="spellEnd"/>${run(' поло')}${run('жения')}<w:bookmarkEnd w:id="0"/>`)}</w:sdtContent></w:sdt>`,
  styled('2', run('Уборка снега')),
  // A smart tag, a soft hyphen, no-break spaces, a no-break hyphen.
  styled(
    'a5',
    `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="metricconverter">${run('Снег\u00a0убирают\u00a0до 8\u00a0')}</w:smartTag><w:r><w:t>ча</w:t><w:softHyphen/><w:t>сов: чер</w:t></w:r>${run('\u00adез день, 5')}<w:r><w:noBreakHyphen/><w:t>й час</w:t></w:r>${run(':')}`,
  ),
  listed(3, run('с крыш;')),
  // A point that was struck out whole takes no number.
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="3"/><w:numId w:val="7"/></w:numPr><w:rPr><w:del w:id="9" w:author="А" w:date="2026-03-01T10:00:00Z"/></w:rPr></w:pPr><w:del w:id="10" w:author="А"><w:r><w:delText>с балконов;</w:delText></w:r></w:del></w:p>`,
  listed(
    3,
    `${run('с дорожек')}<w:ins w:id="11" w:author="Б"><w:r><w:t xml:space="preserve"> и тротуаров</w:t></w:r></w:ins><w:del w:id="12" w:author="Б"><w:r><w:delText xml:space="preserve"> и газонов</w:delText></w:r></w:del>${run(':')}`,
  ),
  listed(4, run('утром;')),
  listed(4, run('вечером.')),
  // Two paragraphs made one: the end of the first was struck out.
  `<w:p><w:pPr><w:pStyle w:val="a5"/><w:rPr><w:del w:id="13" w:author="В"/></w:rPr></w:pPr>${run('Наледь скалывают')}</w:p>`,
  styled('a5', run(' в тот же день.')),
  // Moved from here to the end.
  `<w:p><w:pPr><w:pStyle w:val="a5"/><w:rPr><w:moveFrom w:id="14" w:author="В"/></w:rPr></w:pPr><w:moveFrom w:id="15" w:author="В">${run('Песок вывозят весной.')}</w:moveFrom></w:p>`,
  styled('2', `${run('Вывоз мусора')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
  // A field (a reference to another place) shows its result, not its instruction.
  paragraph(
    `${run('Мусор вывозят по графику, см. ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF _Toc1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('раздел I')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${run(' и сайт')}</w:hyperlink>${run('.')}`,
  ),
  // Points typed by hand with line breaks instead of paragraphs, and an article with a raised number.
  paragraph(
    `${run('Запрещено:')}<w:r><w:br/></w:r>${run('1) жечь;')}<w:r><w:br/></w:r>${run('2) сваливать')}<w:r><w:br/></w:r>${run('у ворот.')}`,
  ),
  paragraph(
    `${run('Статья 2')}${run('1', '<w:vertAlign w:val="superscript"/>')}${run('. Площадь 40 м')}${run('2', '<w:vertAlign w:val="superscript"/>')}`,
    '<w:jc w:val="center"/>',
  ),
  table(
    cell(paragraph(run('Вид'))) + cell(paragraph(run('Срок'))),
    cell(table(cell(paragraph(run('бумага'))) + cell(paragraph(run('стекло'))))) +
      cell(paragraph(run('день'))),
  ),
  paragraph(box + run('Приняты сходом.')),
  `<w:p><w:pPr><w:pStyle w:val="a5"/><w:rPr><w:moveTo w:id="16" w:author="В"/></w:rPr></w:pPr><w:moveTo w:id="17" w:author="В">${run('Песок вывозят весной.')}</w:moveTo></w:p>`,
]
  .join('')
  .replace(/^/, `<w:bookmarkStart w:id="99" w:name="_GoBack" ${NAMESPACES}/>`)

export const wordNotes =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p/></w:footnote>' +
  `<w:footnote w:id="2"><w:p><w:pPr><w:pStyle w:val="a9"/></w:pPr><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${run(' Твёрдые отходы.')}</w:p></w:footnote>`

/** What Word puts on the clipboard: numbers stand in the text, marked as to be ignored. */
export const wordClipboard = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- @list l0:level1 {mso-level-text:"%1\\."; } --></style></head><body lang=RU>
<!--StartFragment--><p class=MsoTitle align=center style='text-align:center'><b>Правила<o:p></o:p></b></p>
<p class=MsoNormal><b>Статья 1. Уборка
снега<o:p></o:p></b></p>
<p class=MsoListParagraphCxSpFirst style='margin-left:36.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>Снег убирают:<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>а)<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>с крыш;<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>б)<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>с&nbsp;доро&shy;жек.<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>Наледь скалывают<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a>.</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>вручную</p>
<!--EndFragment--><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> Лёд.</p></div></div></body></html>`

/** «Web page, filtered»: nothing of lists is left but the printed number and a small gap. */
export const wordFiltered = `<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1251"><meta name=Generator content="Microsoft Word 15 (filtered)"></head><body lang=RU><div class=WordSection1>
<p class=MsoNormal align=center style='text-align:center'><b>Правила</b></p>
<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>Снег убирают:<br>
1) с крыш;<br>
2) с дорожек
двора.</p>
<p class=MsoNormal>Статья 2<sup>1</sup>. Площадь 40&nbsp;м<sup>2</sup></p></div></body></html>`

/** What LibreOffice Writer exports. */
export const libreOffice = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head><title></title><meta name="generator" content="LibreOffice 7.4"/></head><body lang="ru-RU" dir="ltr">
<p align="center" style="margin-bottom: 0cm"><font size="4"><b>Правила</b></font></p>
<ol><li><p style="margin-bottom: 0cm">Снег убирают<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>:</p>
<ol type="a"><li><p>с крыш;</p></li><li><p>с дорожек.</p></li></ol></li>
<li><p>Наледь скалывают.</p></li></ol>
<div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Сухой.</p></div></body></html>`
